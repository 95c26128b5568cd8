import type { TSchema } from 'typebox';
import { isJsonObject } from '../../model/json.ts';
import type { Problem } from '../../problems/problem.ts';
import type { ProblemSubject } from '../../problems/define-problem.ts';
import { notAPlugin, pluginNotLoaded, unknownPlugin } from '../../problems/definitions/plugin.ts';
import type { Plugin } from '../define-plugin.ts';
import type { ImportModule, PluginRegistry } from './plugin-registry.ts';

/** A plugin, or why there is none. */
export type ResolvedPlugin = { readonly plugin: Plugin<TSchema> } | { readonly problem: Problem };

/** Finds the plugin that `use` names: built in, a file of the portal's own, or a package, in this order. */
export async function resolvePlugin(
  use: string,
  registry: PluginRegistry,
  importModule: ImportModule,
  subject: ProblemSubject,
): Promise<ResolvedPlugin> {
  const builtIn = Object.hasOwn(registry, use) ? registry[use] : undefined;
  let module: unknown;
  try {
    module = await (builtIn ? builtIn() : importModule(use));
  } catch (error) {
    if (!builtIn && isMissingPackage(use, error)) {
      return { problem: unknownPlugin.problem({ use, known: Object.keys(registry) }, subject) };
    }
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: pluginNotLoaded.problem({ use, reason: reason.split('\n')[0] ?? reason }, subject) };
  }
  const plugin: unknown = isJsonObject(module) ? module['default'] : undefined;
  return isPlugin(plugin) ? { plugin } : { problem: notAPlugin.problem({ use }, subject) };
}

function isMissingPackage(use: string, error: unknown): boolean {
  if (/^\.{0,2}\//.test(use) || !(error instanceof Error) || !('code' in error)) return false;
  const missing = error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND';
  return missing && error.message.includes(`'${use}'`);
}

function isPlugin(value: unknown): value is Plugin<TSchema> {
  if (typeof value !== 'object' || value === null) return false;
  const { name, options, setup } = value as Record<string, unknown>;
  return typeof name === 'string' && isJsonObject(options) && typeof setup === 'function';
}
