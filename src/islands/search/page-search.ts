import type { Selection } from '../selection.ts';
import type { CatalogJump } from './catalog-jump.ts';
import { readHits, searchText } from './full-text.ts';
import { mergeFound } from './merge-found.ts';
import { loadCatalogJump } from './load-catalog-jump.ts';
import { loadPagefind, type PagefindResults } from './pagefind.ts';
import type { SearchItem } from './search-item.ts';

/** What the search page shows. */
export interface FoundPage {
  readonly items: readonly SearchItem[];
  readonly total: number;
  /** How many results each value of a facet would leave. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** How many sorts of things there are at all: entities, announcements, what plugins add. */
  readonly places: number;
  /** What was probably meant, when nothing was found. */
  readonly meant?: string | undefined;
  /** Queries with one word less that find something, when nothing was found. */
  readonly shorter: readonly { readonly word: string; readonly query: string; readonly total: number }[];
}

/** Names that quick-jump finds before the text is asked. */
const JUMPS = 5;
/** Words of a query that are worth leaving out one by one. */
const MOST_WORDS = 5;

let jumping: Promise<CatalogJump | undefined> | undefined;

/**
 * Finds what the page shows up to some number of results: without filters, names come first as in the dialog.
 *
 * @throws {Error} when the index cannot be loaded.
 */
export async function findPage(base: string, selection: Selection, size: number): Promise<FoundPage> {
  const { query, filters } = selection;
  jumping ??= loadCatalogJump().catch(() => undefined);
  const pagefind = await loadPagefind(base);
  // Pagefind tells counts of values only once its filters are loaded.
  const all = await pagefind.filters();
  const chosen = Object.fromEntries([...filters].map(([facet, values]) => [facet, { any: [...values] }]));
  const results = await searchText(base, query, chosen);
  const jump = query !== '' && filters.size === 0 ? await jumping : undefined;
  const named = jump?.find(query, JUMPS).items ?? [];
  const texts = await readHits(base, results, query, 0, size);
  const items = mergeFound(named, texts).slice(0, size);
  const onlyNamed = named.filter(({ href }) => !texts.some((item) => item.href === href)).length;
  const isAll = results.results.length <= size;
  const total = Math.max(items.length, results.results.length + (isAll ? onlyNamed : 0));
  return {
    items,
    total,
    counts: countsOf(selection, results),
    places: Object.keys(all['in'] ?? {}).length,
    meant: items.every(({ loose }) => loose) ? (await jumping)?.suggest(query) : undefined,
    shorter: items.length === 0 ? await shorterQueries(base, query, chosen) : [],
  };
}

function countsOf({ filters }: Selection, results: PagefindResults): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const name of Object.keys(results.totalFilters)) {
    // A facet with a choice counts what its other values would add.
    const source = filters.has(name) ? results.totalFilters : results.filters;
    const values = Object.entries(source[name] ?? {}).filter(([, number]) => number > 0);
    counts.set(name, new Map(values));
  }
  return counts;
}

async function shorterQueries(base: string, query: string, chosen: Readonly<Record<string, unknown>>) {
  const words = query.split(/\s+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > MOST_WORDS) return [];
  const tries = await Promise.all(
    words.map(async (word, place) => {
      const rest = words.toSpliced(place, 1).join(' ');
      const { results } = await searchText(base, rest, chosen);
      return { word, query: rest, total: results.length };
    }),
  );
  return tries.filter(({ total }) => total > 0);
}
