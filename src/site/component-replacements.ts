import path from 'node:path';
import type { ComponentReplacement } from '../plugin/hooks.ts';
import { COMPONENTS_FOLDER } from './component-names.ts';

const ORIGINAL = /^callboard\/components\/(\w+\.astro)$/;

/**
 * Lets components of a config and of plugins stand where pages import ours. `callboard/components/<Name>.astro` always
 * means ours, so that a replacement can show what it replaces.
 */
export function componentReplacements(replacements: readonly ComponentReplacement[]) {
  const byName = new Map(replacements.map(({ name, component }) => [name, component]));
  return {
    name: 'callboard:replacements',
    enforce: 'pre' as const,
    resolveId(id: string, importer: string | undefined): string | undefined {
      if (!id.endsWith('.astro')) return undefined;
      const original = ORIGINAL.exec(id)?.[1];
      if (original !== undefined) return path.join(COMPONENTS_FOLDER, original);
      if (importer === undefined || !id.startsWith('.')) return undefined;
      const from = importer.replace(/\?.*$/, '');
      const file = path.resolve(path.dirname(from), id);
      if (path.relative(COMPONENTS_FOLDER, path.dirname(file)) !== '') return undefined;
      const replacement = byName.get(path.basename(file, '.astro'));
      return replacement === from ? undefined : replacement;
    },
  };
}
