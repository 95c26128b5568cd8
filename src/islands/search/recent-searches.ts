import { keptValue } from '../mine/kept-value.ts';

const MOST = 8;
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string' && item.length <= 200);

const kept = keptValue('searches', isTexts);

/** What the reader searched for and found, latest first. */
export function recentSearches(): readonly string[] {
  return kept.read() ?? [];
}

/** Remembers a search that led somewhere. */
export function rememberSearch(query: string): void {
  const text = query.trim().slice(0, 200);
  if (text.length < 2) return;
  const others = recentSearches().filter((other) => other.toLowerCase() !== text.toLowerCase());
  kept.write([text, ...others].slice(0, MOST));
}

/** Forgets all searches. */
export function forgetSearches(): void {
  kept.write(undefined);
}
