import type { SearchItem } from './search-item.ts';

/**
 * Both searches in one list, each address once: names that fit, texts that do, then names and texts that only resemble
 * what was typed. What the text says of a name that both found is kept.
 */
export function mergeFound(
  named: readonly SearchItem[],
  texts: readonly SearchItem[],
): readonly SearchItem[] {
  const byHref = new Map(texts.map((item) => [item.href, item]));
  const told = named.map((item) => {
    const snippet = byHref.get(item.href)?.snippet;
    return { ...item, ...(snippet && { snippet }) };
  });
  const fits = ({ loose }: SearchItem) => loose !== true;
  const ordered = [
    ...told.filter(fits),
    ...texts.filter(fits),
    ...told.filter((item) => !fits(item)),
    ...texts.filter((item) => !fits(item)),
  ];
  const shown = new Set<string>();
  return ordered.filter(({ href = '', scope }) => {
    const key = scope === 'operations' ? `${href} operation` : href;
    return !shown.has(key) && shown.add(key);
  });
}
