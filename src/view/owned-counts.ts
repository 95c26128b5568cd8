import { queryHref } from './catalog-query.ts';
import type { CatalogView } from './catalog-view.ts';
import { compareText } from './catalog-view.ts';
import type { Glyph } from './glyph.ts';
import { neighbourOf } from './resolve-neighbour.ts';

/** How many entities of one type are owned. */
export interface OwnershipType {
  /** `spec.type`; empty where entities have none. */
  readonly type: string;
  readonly total: number;
  readonly href?: string;
}

/** How many entities of one kind are owned, by type. */
export interface OwnershipKind {
  readonly kind: string;
  readonly title: string;
  readonly glyph: Glyph;
  readonly total: number;
  readonly href?: string;
  /** Most frequent first. */
  readonly types: readonly OwnershipType[];
}

const TYPES = 6;

/**
 * What owners own together, counted by kind and type; each entity once, whoever owns it.
 *
 * @param owned what an owner owns
 * @param most owners that a link may name; with more there is no link
 */
export function countOwned(
  catalog: CatalogView,
  owners: readonly string[],
  owned: (owner: string) => readonly string[],
  most = 1,
): OwnershipKind[] {
  const counts = new Map<string, Map<string, number>>();
  for (const ref of new Set(owners.flatMap(owned))) {
    const { kind, type, href } = neighbourOf(catalog, ref);
    if (href === undefined) continue;
    const types = counts.get(kind) ?? new Map<string, number>();
    counts.set(kind, types);
    types.set(type, (types.get(type) ?? 0) + 1);
  }
  const link = (kind: string, type?: string) =>
    owners.length <= most && {
      href: queryHref(catalog.hrefs, [
        { field: 'kind', values: [kind.toLowerCase()] },
        ...(type === undefined ? [] : [{ field: 'type', values: [type] }]),
        { field: 'owner', values: owners },
      ]),
    };
  return catalog.kinds.flatMap(({ kind, plural, glyph }) => {
    const types = counts.get(kind);
    if (!types) return [];
    return [
      {
        kind,
        title: plural,
        glyph,
        total: [...types.values()].reduce((sum, value) => sum + value, 0),
        ...link(kind),
        types: [...types]
          .filter(([type]) => type !== '')
          .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
          .slice(0, TYPES)
          .map(([type, total]) => ({ type, total, ...link(kind, type) })),
      },
    ];
  });
}
