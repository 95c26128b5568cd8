export type { Contributions, PortalSource } from './contributions.ts';
export type { TakenNames } from './collect.ts';
export { importFrom } from './import-from.ts';
export type { ImportModule, PluginRegistry } from './plugin-registry.ts';
export { setUpPlugins } from './set-up-plugins.ts';
export type { PluginSetup } from './set-up-plugins.ts';
export { strictSchema } from './strict-schema.ts';
