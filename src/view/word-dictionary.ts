/** A column of words as numbers into a list: each word stands once. */
export interface WordDictionary {
  /** The words; the first is the empty one: the entity does not say. */
  readonly values: readonly string[];
  /** For each row the number of its word. */
  readonly rows: readonly number[];
}

/** Numbers words in the order in which they come. */
export class WordList {
  readonly values: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a word, a new one for a new word. */
  number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.values.length);
    return this.values.push(word) - 1;
  }
}

/** The column of the words of rows. */
export function wordDictionary<Row>(
  rows: readonly Row[],
  wordOf: (row: Row) => string | undefined,
): WordDictionary {
  const words = new WordList();
  words.number('');
  return { rows: rows.map((row) => words.number(wordOf(row) ?? '')), values: words.values };
}

/** What only some rows have, by row number. */
export function sparseColumn<Row, Value>(
  rows: readonly Row[],
  valueOf: (row: Row) => Value | undefined,
): Record<string, Value> {
  const entries = rows.flatMap((row, index) => {
    const value = valueOf(row);
    return value === undefined ? [] : [[String(index), value] as const];
  });
  return Object.fromEntries(entries);
}
