import { apart, splitSections } from '../../search/record-sections.ts';
import { wordsOf } from '../../search/quick-jump/index.ts';
import { hitItem } from './hit-item.ts';
import { loadPagefind, type PagefindResults } from './pagefind.ts';
import type { SearchItem } from './search-item.ts';

/** Results of the full-text index. */
export interface TextHits {
  readonly items: readonly SearchItem[];
  readonly total: number;
}

/**
 * Searches the text of all records.
 *
 * @throws {Error} when the index cannot be loaded.
 */
export async function findText(base: string, query: string, limit: number): Promise<TextHits> {
  const found = await searchText(base, query, {});
  return { total: found.results.length, items: await readHits(base, found, query, 0, limit) };
}

/** Asks the index. Words are parted as in the records; chosen values of one facet widen, of several narrow. */
export async function searchText(
  base: string,
  query: string,
  filters: Readonly<Record<string, unknown>>,
): Promise<PagefindResults> {
  const pagefind = await loadPagefind(base);
  return pagefind.search(query === '' ? null : indexQuery(query), { filters });
}

/** A query as the index reads it: in words, without the signs that join them in names. */
export function indexQuery(query: string): string {
  return apart(query.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim());
}

/** Loads the texts of some results, from one place of the list to another. */
export async function readHits(
  base: string,
  { results }: PagefindResults,
  query: string,
  from: number,
  to: number,
): Promise<readonly SearchItem[]> {
  const words = wordsOf(query);
  const hits = await Promise.all(
    results.slice(from, to).map(async ({ score, data }) => ({ score, hit: await data() })),
  );
  return hits.map(({ score, hit }) => hitItem(base, hit, splitSections(hit.raw_content), words, score));
}
