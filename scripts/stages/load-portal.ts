import { stat } from 'node:fs/promises';
import path from 'node:path';
import { BUILT_IN_PLUGINS } from '../../integrations/index.ts';
import { loadConfig, sortByPlace } from '../../src/config/index.ts';
import { CONFIG_SOURCE } from '../../src/config/config-tree.ts';
import type { PortalConfig } from '../../src/config/index.ts';
import type { KindDefinition } from '../../src/model/kind.ts';
import { BUILTIN_KINDS } from '../../src/model/kinds/index.ts';
import { RELATION_PAIRS } from '../../src/model/relations.ts';
import type { RelationPair } from '../../src/model/relations.ts';
import { importFrom, setUpPlugins } from '../../src/plugin/host/index.ts';
import type { Contributions } from '../../src/plugin/host/index.ts';
import { applyLevels } from '../../src/problems/apply-levels.ts';
import { noSources } from '../../src/problems/definitions/config.ts';
import { PROBLEM_DEFINITIONS } from '../../src/problems/definitions/index.ts';
import { componentNames } from '../../src/site/component-names.ts';
import { ConfigError, UsageError } from '../command/command-error.ts';
import type { CommandContext } from '../command/define-command.ts';
import { checkBranding } from './check-branding.ts';
import { checkWidgets } from './check-widgets.ts';
import { configReader } from './config-reader.ts';
import { ownComponents } from './own-components.ts';

/** A portal whose config and plugins are in order. */
export interface Portal {
  readonly config: PortalConfig;
  /** Absolute; relative paths in the config start here. */
  readonly configFolder: string;
  readonly contributions: Contributions;
  /** Kinds of Backstage, of the config and of plugins. */
  readonly kinds: readonly KindDefinition[];
  /** Relations of Backstage, of the config and of plugins. */
  readonly relationPairs: readonly RelationPair[];
}

/** The config that a command reads unless it is told another. */
export const DEFAULT_CONFIG = 'portal.config.yaml';

/**
 * Loads the config and sets up its plugins for a stage. Warnings go to the log.
 *
 * @throws {ConfigError} with everything that is wrong with the config, its plugins and their options.
 * @throws {UsageError} when the path names no file.
 */
export async function loadPortal(
  configPath: string,
  stage: 'harvest' | 'build',
  context: Pick<CommandContext, 'env' | 'logger' | 'redactor'>,
): Promise<Portal> {
  const found = await stat(configPath).catch(() => undefined);
  if (found?.isDirectory()) {
    throw new UsageError(
      `${configPath} is a folder.`,
      `Name the config in it: --config ${path.join(configPath, DEFAULT_CONFIG)}.`,
    );
  }
  const shown = configPath.split(path.sep).join('/');
  const input = { path: shown, readFile: configReader(configPath), env: context.env };
  const codes = PROBLEM_DEFINITIONS.map(({ code }) => code);
  const builtIn = BUILTIN_KINDS.map(({ kind }) => kind);
  const loaded = await loadConfig(input, { kinds: builtIn, problemCodes: codes });
  const { tree, config } = loaded;
  const configFolder = path.resolve(path.dirname(configPath));
  const known = componentNames();
  const replaced = ownComponents(loaded, configFolder, known);
  const own = config?.catalog ?? { kinds: [], relations: [], problems: {} };
  const relations: readonly RelationPair[] = [...RELATION_PAIRS, ...own.relations];
  const { contributions, problems } = await setUpPlugins({
    tree,
    registry: BUILT_IN_PLUGINS,
    importModule: importFrom(configFolder),
    redactor: context.redactor,
    taken: {
      kinds: [...builtIn, ...own.kinds.map(({ kind }) => kind)],
      relations: relations.flatMap(({ forward, reverse }) => [forward, reverse]),
      components: known,
    },
    stage,
    configFolder,
    logger: context.logger,
  });
  const empty = stage === 'harvest' && config?.sources.length === 0 && contributions.sources.length === 0;
  const at = { source: CONFIG_SOURCE, path: shown, line: 1, column: 1 };
  const unsourced = empty ? [noSources.problem(undefined, { at })] : [];
  const all = applyLevels(
    sortByPlace([
      ...loaded.problems,
      ...unsourced,
      ...(await checkBranding(loaded, configFolder)),
      ...replaced.problems,
      // Only a build asks plugins for widgets.
      ...(stage === 'build' ? checkWidgets(loaded, contributions.widgets) : []),
      ...problems,
    ]),
    own.problems,
  );
  if (!config || all.some(({ level }) => level === 'error')) throw new ConfigError(all);
  for (const { at, code, level, message, hint } of all) {
    const place = at ? `${at.path}:${String(at.line)}:${String(at.column)} ` : '';
    context.logger.warn(`${place}${level} ${code} ${message} ${hint}`);
  }
  return {
    config,
    configFolder,
    // What the config replaces wins over a plugin's replacement.
    contributions: { ...contributions, components: [...contributions.components, ...replaced.components] },
    kinds: [...BUILTIN_KINDS, ...(own.kinds as readonly KindDefinition[]), ...contributions.kinds],
    relationPairs: [...relations, ...contributions.relationPairs],
  };
}
