import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CONFIG_SOURCE } from '../../src/config/config-tree.ts';
import { formatPath } from '../../src/config/config-path.ts';
import type { LoadedConfig } from '../../src/config/index.ts';
import type { ComponentReplacement } from '../../src/plugin/hooks.ts';
import { componentMissing, unknownComponent } from '../../src/problems/definitions/config.ts';
import type { Problem } from '../../src/problems/problem.ts';

/**
 * The components that a config puts in the place of the portal's own, and what is wrong with them.
 *
 * @param known names of the components that may be replaced
 */
export function ownComponents(
  { config, tree }: LoadedConfig,
  configFolder: string,
  known: readonly string[],
): { readonly components: readonly ComponentReplacement[]; readonly problems: readonly Problem[] } {
  const components: ComponentReplacement[] = [];
  const problems: Problem[] = [];
  for (const [name, file] of Object.entries(config?.components ?? {})) {
    const at = ['components', name];
    if (!known.includes(name)) {
      problems.push(unknownComponent.problem({ name, known }, { at: tree.placeOf(at, 'key') }));
      continue;
    }
    const component = fileOf(file, configFolder);
    if (component === undefined) {
      problems.push(componentMissing.problem({ where: formatPath(at), file }, { at: tree.placeOf(at) }));
    } else components.push({ name, component });
  }
  return { components, problems };
}

/** The file of a component: a path from the config's folder, or a path of a package that is installed there. */
function fileOf(given: string, configFolder: string): string | undefined {
  const file = path.resolve(configFolder, given);
  if (existsSync(file)) return file;
  if (given.startsWith('.') || path.isAbsolute(given)) return undefined;
  try {
    return createRequire(path.join(configFolder, CONFIG_SOURCE)).resolve(given);
  } catch {
    return undefined;
  }
}
