import { wordsOf } from './fold-text.ts';

/** How a word stands in what it was taken from; the lowest bits of a posting. */
export const ROLE = { first: 0, later: 1, joined: 2, initials: 3 } as const;
const ROLE_BITS = 2;

/** Distinct words of names and titles, and the rows they stand in. */
export interface WordIndex {
  readonly words: readonly string[];
  /** A bit for each letter of a word, to tell quickly that two words have little in common. */
  readonly letters: Int32Array;
  /** Postings of word `w` are those from `starts[w]` to `starts[w + 1]`. */
  readonly starts: Uint32Array;
  /** Row and role: `row << 2 | role`. */
  readonly postings: Uint32Array;
  /** Words of row `r` are those from `rowStarts[r]` to `rowStarts[r + 1]` in `rowWords`. */
  readonly rowStarts: Uint32Array;
  readonly rowWords: Uint32Array;
  /** How many words the shorter one of name and title has, by row. */
  readonly lengths: Uint8Array;
}

/** Row of a posting. */
export const rowOfPosting = (posting: number): number => posting >>> ROLE_BITS;
/** Role of a posting. */
export const roleOfPosting = (posting: number): number => posting & 3;

/** Indexes the words of rows that each have a name and a title. */
export function indexWords(names: readonly string[], titles: readonly string[]): WordIndex {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const of: number[] = [];
  const postings: number[] = [];
  const rowStarts = new Uint32Array(names.length + 1);
  const rowWords: number[] = [];
  const lengths = new Uint8Array(names.length);
  const add = (word: string, row: number, role: number): number => {
    let number = numbers.get(word);
    if (number === undefined) {
      number = words.push(word) - 1;
      numbers.set(word, number);
    }
    of.push(number);
    postings.push((row << ROLE_BITS) | role);
    return number;
  };
  for (let row = 0; row < names.length; row++) {
    const name = names[row] ?? '';
    const title = titles[row] ?? '';
    const lists = name === title ? [wordsOf(name)] : [wordsOf(title), wordsOf(name)];
    lengths[row] = Math.min(255, ...lists.map((list) => list.length).filter((length) => length > 0));
    for (const list of lists) {
      for (let place = 0; place < list.length; place++) {
        rowWords.push(add(list[place] ?? '', row, place === 0 ? ROLE.first : ROLE.later));
      }
      if (list.length < 2) continue;
      add(list.join(''), row, ROLE.joined);
      add(list.map((word) => word.charAt(0)).join(''), row, ROLE.initials);
    }
    rowStarts[row + 1] = rowWords.length;
  }
  return {
    words,
    letters: Int32Array.from(words, lettersOf),
    ...groupPostings(of, postings, words.length),
    rowStarts,
    rowWords: Uint32Array.from(rowWords),
    lengths,
  };
}

/** A bit for each letter that a word has; digits share one, all other scripts share five. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    if (code >= 97 && code <= 122) bits |= 1 << (code - 97);
    else bits |= code < 128 ? 1 << 26 : 1 << (27 + (code % 5));
  }
  return bits;
}

function groupPostings(of: readonly number[], postings: readonly number[], count: number) {
  const starts = new Uint32Array(count + 1);
  for (const word of of) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let word = 0; word < count; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const next = starts.slice();
  const grouped = new Uint32Array(postings.length);
  for (let index = 0; index < postings.length; index++) {
    const word = of[index] ?? 0;
    const place = next[word] ?? 0;
    grouped[place] = postings[index] ?? 0;
    next[word] = place + 1;
  }
  return { starts, postings: grouped };
}
