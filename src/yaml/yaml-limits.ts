/** How much of a YAML file is accepted: enough for any file a person writes, too little to exhaust memory. */
export interface YamlLimits {
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** Levels of mappings and lists inside one another. */
  readonly depth: number;
  /** Aliases (`*name`) in one document. */
  readonly aliases: number;
}

export const YAML_LIMITS: YamlLimits = { bytes: 5_000_000, depth: 100, aliases: 1_000 };
