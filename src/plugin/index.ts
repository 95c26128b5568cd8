export { definePlugin } from './define-plugin.ts';
export type { Plugin } from './define-plugin.ts';
export { callEndpoint } from './endpoint.ts';
export type { Endpoint } from './endpoint.ts';
export type { PluginHooks } from './hooks.ts';
export type { RepositoryHost } from './repository-host.ts';
export { Secret } from './secret.ts';
export type { SecretValue } from './secret.ts';
export type { Source } from './source.ts';
