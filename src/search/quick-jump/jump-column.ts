import { foldText, wordsOf } from './fold-text.ts';
import { matchNearly, matchPlainly, type Term, type WordMatch } from './match-term.ts';
import { lettersOf } from './word-index.ts';
import { STRONG } from './score-names.ts';

/** A column whose words find a row too: its owner, its tags. */
export interface JumpColumn {
  readonly name: string;
  /** What a match counts compared with one in the name, up to 1. */
  readonly weight: number;
  readonly values: readonly string[];
  /** Other words for each value, where it has any: the name beside the title. */
  readonly aliases?: readonly string[];
  /** Number of the value of each row; with `starts`, those of several, one row after the other. */
  readonly numbers: ArrayLike<number>;
  /** Where the numbers of each row begin; one more than there are rows. */
  readonly starts?: ArrayLike<number>;
}

/** A column with its values taken apart. */
export interface PreparedColumn {
  readonly column: JumpColumn;
  readonly words: readonly (readonly string[])[];
}

export function prepareColumn(column: JumpColumn): PreparedColumn {
  const words = column.values.map((value, number) => {
    const parts = [value, column.aliases?.[number] ?? ''].flatMap((text) => [
      ...wordsOf(text),
      foldText(text),
    ]);
    return [...new Set(parts)].filter((word) => word !== '');
  });
  return { column, words };
}

/** Numbers of the values that a row has. */
export function valuesAt({ numbers, starts }: JumpColumn, row: number): readonly number[] {
  if (!starts) return [numbers[row] ?? 0];
  const values: number[] = [];
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) values.push(numbers[at] ?? 0);
  return values;
}

export type Manner = 'plain' | 'near' | 'synonym';

/** How well a term fits a value, as the best of its words. */
export function matchValue(words: readonly string[], term: Term, manner: Manner): WordMatch | undefined {
  let best: WordMatch | undefined;
  for (const word of words) {
    const match = manner === 'near' ? matchNearly(term, word, lettersOf(word)) : matchPlainly(term, word);
    if (manner === 'synonym' && match?.manner !== 'exact') continue;
    if (match && match.quality > (best?.quality ?? 0)) best = match;
  }
  return best;
}

/** Raises each row's best score for a term where its value fits; tells whether one fits well. */
export function scoreColumn(
  { column, words }: PreparedColumn,
  term: Term,
  best: Float32Array,
  manner: Manner,
  worth = 1,
): boolean {
  let strong = false;
  let found = false;
  const scores = new Float32Array(words.length);
  for (const [value, list] of words.entries()) {
    const match = matchValue(list, term, manner);
    if (!match) continue;
    found = true;
    if (match.quality >= STRONG) strong = true;
    scores[value] = match.quality * worth * column.weight;
  }
  if (!found) return false;
  const { numbers, starts } = column;
  for (let row = 0; row < best.length; row++) {
    const end = starts ? (starts[row + 1] ?? 0) : row + 1;
    for (let at = starts ? (starts[row] ?? 0) : row; at < end; at++) {
      const score = scores[numbers[at] ?? 0] ?? 0;
      if (score > (best[row] ?? 0)) best[row] = score;
    }
  }
  return strong;
}
