import type { CatalogRule } from './catalog-rule.ts';

/**
 * The rules of a portal that sets none: what describes software is welcome from anywhere; people, groups and templates,
 * which decide who owns and who runs what, only from files kept beside the config in `content/`.
 */
export const DEFAULT_RULES: readonly CatalogRule[] = [
  { allow: ['Component', 'API', 'Resource', 'System', 'Domain', 'Location', 'AiResource'] },
  { allow: ['User', 'Group', 'Template'], locations: [{ type: 'file', pattern: 'content/**' }] },
];
