import type { PluginRegistry } from '../src/plugin/host/index.ts';

/** The built-in plugins by the name that a config uses. */
export const BUILT_IN_PLUGINS: PluginRegistry = {
  git: () => import('./git/index.ts'),
  github: () => import('./github/index.ts'),
  'github-org': () => import('./github/organization/index.ts'),
  local: () => import('./local/index.ts'),
  url: () => import('./url/index.ts'),
};
