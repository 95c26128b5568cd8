import type { Static, TObject, TSchema } from 'typebox';
import type { PluginHooks } from './hooks.ts';

/** A plugin: a name, the schema of its options, and the hooks that it takes part in. */
export interface Plugin<Options extends TSchema = TObject> {
  readonly name: string;
  /** TypeBox schema of `with:`. Checked before `setup` runs; errors point at the line of the config. */
  readonly options: Options;
  setup(options: Static<Options>): Partial<PluginHooks>;
}

/** Gives a plugin its types: `options` decides what `setup` receives. */
export function definePlugin<Options extends TSchema>(plugin: Plugin<Options>): Plugin<Options> {
  return plugin;
}
