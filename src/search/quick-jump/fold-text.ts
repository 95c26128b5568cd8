const PLAIN = /^[\0-\x7f]*$/;
/** Letters that no decomposition takes apart. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }),
);

/** Text as people type it in a hurry: lower case, without accents. `São`, `Straße` become `sao`, `strasse`. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøæœłđðþı]/g, (letter) => LETTERS.get(letter) ?? letter);
}

/** The words of a text, folded: what stands between punctuation and where `camelCase` goes up. */
export function wordsOf(text: string): readonly string[] {
  const parted = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return foldText(parted).match(/[\p{L}\p{N}]+(?:\+\+|#)?/gu) ?? [];
}

/** A folded text that remembers where each of its characters came from. */
export interface TracedText {
  readonly text: string;
  /** For each character of `text`, and for its end, the place in the original. */
  readonly places: readonly number[];
}

/** Folds a text and keeps the places, to mark in the original what was found in the fold. */
export function traceFold(original: string): TracedText {
  let text = '';
  const places: number[] = [];
  let place = 0;
  for (const character of original) {
    const folded = foldText(character);
    places.push(...Array<number>(folded.length).fill(place));
    text += folded;
    place += character.length;
  }
  places.push(place);
  return { text, places };
}
