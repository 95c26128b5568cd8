import { closest, distance } from 'fastest-levenshtein';

/**
 * The known word that a misspelt one most likely means, or undefined when none is near.
 *
 * Near is one edit for every three letters, at least two; case does not count.
 */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const byLowerCase = new Map(known.map((candidate) => [candidate.toLowerCase(), candidate]));
  const wanted = word.toLowerCase().slice(0, 100);
  const nearest = closest(wanted, [...byLowerCase.keys()]);
  const allowed = Math.max(2, Math.floor(wanted.length / 3));
  const edits = distance(wanted, nearest);
  return edits <= allowed && edits < Math.max(wanted.length, 2) ? byLowerCase.get(nearest) : undefined;
}

/** `Did you mean "title"?`, or the sentence that lists what is known when nothing is near. */
export function didYouMean(word: string, known: readonly string[], list: string): string {
  const nearest = nearestWord(word, known);
  if (nearest !== undefined) return `Did you mean "${nearest}"?`;
  return `${list}: ${known.length === 0 ? 'none' : [...known].sort().join(', ')}.`;
}
