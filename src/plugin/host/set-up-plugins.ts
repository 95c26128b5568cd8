import { sortByPlace } from '../../config/index.ts';
import type { ConfigTree, Redactor } from '../../config/index.ts';
import { pluginFailed } from '../../problems/definitions/plugin.ts';
import type { Problem } from '../../problems/problem.ts';
import type { TSchema } from 'typebox';
import type { Plugin } from '../define-plugin.ts';
import type { PluginHooks, PortalContext } from '../hooks.ts';
import { checkOptions } from './check-options.ts';
import { createCollector } from './collect.ts';
import type { TakenNames } from './collect.ts';
import type { Contributions } from './contributions.ts';
import { entriesOf } from './plugin-entry.ts';
import type { Entry } from './plugin-entry.ts';
import type { ImportModule, PluginRegistry } from './plugin-registry.ts';
import { resolvePlugin } from './resolve-plugin.ts';

/** What setting up the plugins of a portal needs. */
export interface PluginSetup extends PortalContext {
  readonly tree: ConfigTree;
  readonly registry: PluginRegistry;
  readonly importModule: ImportModule;
  readonly redactor: Redactor;
  readonly taken: TakenNames;
  /** A harvest gets sources, the catalog's model, collectors and secrets; a build gets cards and pages, and no secret. */
  readonly stage: 'harvest' | 'build';
}

const HOOKS = {
  harvest: ['harvest:setup', 'catalog:setup', 'status:setup'],
  build: ['catalog:setup', 'site:setup'],
} as const satisfies Record<string, readonly (keyof PluginHooks)[]>;

/** What the plugins add, and everything that is wrong with them and their options. A plugin that fails adds nothing more. */
export async function setUpPlugins(
  setup: PluginSetup,
): Promise<{ readonly contributions: Contributions; readonly problems: readonly Problem[] }> {
  const { tree, registry, importModule, redactor, stage, taken } = setup;
  const portal: PortalContext = { configFolder: setup.configFolder, logger: setup.logger };
  const collector = createCollector(taken);
  const problems: Problem[] = [];

  const setUpEntry = async (entry: Entry): Promise<void> => {
    const at = tree.placeOf([...entry.path, 'use']);
    const resolved = await resolvePlugin(entry.use, registry, importModule, { at });
    if ('problem' in resolved) {
      problems.push(resolved.problem);
      return;
    }
    const { plugin } = resolved;
    const withholdSecrets = stage === 'build';
    const path = [...entry.path, 'with'];
    const checked = checkOptions({ schema: plugin.options, tree, path, redactor, withholdSecrets });
    const faulty = checked.problems.some(({ level }) => level === 'error');
    if (faulty && stage === 'build' && entry.list === 'sources') return;
    problems.push(...checked.problems);
    if (faulty) return;
    const failed = await runHooks(
      plugin,
      checked.options,
      HOOKS[stage],
      collector.contextsFor(entry, plugin.name, at, portal),
    );
    if (failed) {
      const reason = redactor.redact(failed.reason);
      problems.push(pluginFailed.problem({ plugin: plugin.name, hook: failed.hook, reason }, { at }));
    } else if (stage === 'harvest' && entry.list === 'sources') {
      collector.expectSource(entry, plugin.name, at);
    }
  };

  for (const entry of entriesOf(tree)) await setUpEntry(entry);
  return {
    contributions: collector.contributions,
    problems: sortByPlace([...problems, ...collector.problems]),
  };
}

/** Runs a plugin's hooks in order; answers the first that failed. */
async function runHooks(
  plugin: Plugin<TSchema>,
  options: unknown,
  names: readonly (keyof PluginHooks)[],
  contexts: { readonly [Name in keyof PluginHooks]: Parameters<PluginHooks[Name]>[0] },
): Promise<{ readonly hook: string; readonly reason: string } | undefined> {
  let hook = 'setup';
  try {
    const hooks = plugin.setup(options);
    for (const name of names) {
      hook = name;
      await runHook(hooks, name, contexts);
    }
    return undefined;
  } catch (error) {
    return { hook, reason: error instanceof Error ? error.message : String(error) };
  }
}

async function runHook<Name extends keyof PluginHooks>(
  hooks: Partial<PluginHooks>,
  name: Name,
  contexts: { readonly [Key in keyof PluginHooks]: Parameters<PluginHooks[Key]>[0] },
): Promise<void> {
  const run = hooks[name] as
    ((context: Parameters<PluginHooks[Name]>[0]) => void | Promise<void>) | undefined;
  await run?.(contexts[name]);
}
