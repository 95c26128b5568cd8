import type { Problem } from '../problems/problem.ts';
import { checkModel } from './check-model.ts';
import type { ConfigVocabulary } from './check-model.ts';
import type { ConfigTree } from './config-tree.ts';
import { expandConfig } from './expand-config.ts';
import type { ConfigInput } from './expand-config.ts';
import { sortByPlace } from './sort-by-place.ts';
import { schemaProblems } from './schema-problems.ts';
import { portalConfigSchema } from './schema/portal-config.ts';
import type { PortalConfig } from './schema/portal-config.ts';
import { createValidator } from './validator.ts';

/** A config that was read, and everything that is wrong with it. */
export interface LoadedConfig {
  /** Undefined when something is wrong. */
  readonly config: PortalConfig | undefined;
  /** The config with its places: what the options of plugins are checked against. */
  readonly tree: ConfigTree;
  /** In the order of the file. Those of options are not among them: plugins judge their own. */
  readonly problems: readonly Problem[];
}

const validate = createValidator().compile<PortalConfig>(portalConfigSchema);

/**
 * Reads `portal.config.yaml` with its includes and variables, and checks it. Reports every mistake, not only the first.
 *
 * @param vocabulary what exists before the config adds to it
 */
export async function loadConfig(input: ConfigInput, vocabulary: ConfigVocabulary): Promise<LoadedConfig> {
  const tree = await expandConfig(input);
  const value: unknown = structuredClone(tree.value);
  const valid = validate(value);
  const problems = [
    ...tree.problems,
    ...tree.variables.flatMap(({ path, unset }) => (unset && !isOption(path) ? [unset] : [])),
    ...schemaProblems(validate.errors ?? [], tree),
    ...checkModel(tree, vocabulary),
  ];
  const config = valid && problems.length === 0 ? value : undefined;
  return { config, tree, problems: sortByPlace(problems) };
}

function isOption([list, , key]: readonly (string | number)[]): boolean {
  return (list === 'sources' || list === 'plugins') && key === 'with';
}
