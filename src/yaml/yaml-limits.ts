/** How much of a YAML file is accepted: enough for any file a person writes, too little to exhaust memory. */
export interface YamlLimits {
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** Levels of mappings and lists inside one another. */
  readonly depth: number;
  /** Aliases (`*name`) in one document. */
  readonly aliases: number;
  /** Characters of one document once its aliases and merge keys are written out. */
  readonly expanded: number;
  /** Documents in one file. */
  readonly documents: number;
  /** Words and signs of one document that is no everyday YAML: such a one takes the parser microseconds for each. */
  readonly tokens: number;
}

export const YAML_LIMITS: YamlLimits = {
  bytes: 5_000_000,
  depth: 100,
  aliases: 1_000,
  expanded: 20_000_000,
  documents: 50_000,
  tokens: 1_000_000,
};
