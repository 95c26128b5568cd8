import { typedDistance } from './edit-distance.ts';
import { isFormOf } from './word-form.ts';
import { lettersOf } from './word-index.ts';

/** How well a typed term fits a word, from 0 to 1; the manner says how, for marking it. */
export interface WordMatch {
  readonly quality: number;
  readonly manner: 'exact' | 'prefix' | 'inside' | 'near';
}

/** A term of a query, with what matching asks of it again and again. */
export interface Term {
  readonly text: string;
  readonly letters: number;
  /** Typing mistakes that are forgiven. */
  readonly mistakes: number;
}

export function createTerm(text: string): Term {
  const mistakes = text.length < 4 ? 0 : text.length < 8 ? 1 : 2;
  return { text, letters: lettersOf(text), mistakes: /\d/.test(text) ? 0 : mistakes };
}

/** What another form of the typed word counts: `payments` in `payment-gateway`. */
const FORM = 0.66;

/** Whether a word begins as a term does, so that it may be a form of it. */
export function sharesStart(text: string, word: string): boolean {
  if (text.length < 4 || word.length < 3) return false;
  for (let place = 0; place < 3; place++) {
    if (text.charCodeAt(place) !== word.charCodeAt(place)) return false;
  }
  return true;
}

/** Fits a term to a word as it is written: whole, as its beginning, or inside it. */
export function matchPlainly({ text }: Term, word: string): WordMatch | undefined {
  const place = word.indexOf(text);
  if (place === -1) {
    const sameWord = sharesStart(text, word) && isFormOf(word, text);
    return sameWord ? { quality: FORM, manner: 'prefix' } : undefined;
  }
  if (place > 0) {
    const enough = text.length > 2 || text.charCodeAt(0) > 0x2e7f;
    return enough ? { quality: 0.4 + (0.15 * text.length) / word.length, manner: 'inside' } : undefined;
  }
  if (word.length === text.length) return { quality: 1, manner: 'exact' };
  return { quality: 0.68 + (0.24 * text.length) / word.length, manner: 'prefix' };
}

/** Fits a term to a word that was mistyped, or of which an ending differs. */
export function matchNearly(term: Term, word: string, letters: number): WordMatch | undefined {
  const { text, mistakes } = term;
  if (mistakes === 0 || word.length < 3) return undefined;
  if (bitCount(term.letters & ~letters) > mistakes) return undefined;
  const distance = typedDistance(text, word, mistakes);
  if (distance > mistakes) return undefined;
  const sameStart = text.charCodeAt(0) === word.charCodeAt(0) ? 0.08 : 0;
  const rest = (0.12 * Math.min(text.length, word.length)) / Math.max(text.length, word.length);
  return { quality: 0.46 - 0.12 * (distance - 1) + sameStart + rest, manner: 'near' };
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Whether a term is made of the beginnings of two or more words in order: `ledwri` of `ledger writer`. */
export function matchStarts(text: string, words: readonly string[]): boolean {
  // For each length of the term that words so far account for, the greatest number of words that did.
  const reached = new Uint8Array(text.length + 1);
  reached[0] = 1;
  for (const word of words.slice(0, 20)) {
    for (let from = text.length - 1; from >= 0; from--) {
      const used = reached[from] ?? 0;
      if (used === 0) continue;
      for (let length = 0; text.charCodeAt(from + length) === word.charCodeAt(length); length++) {
        const end = from + length + 1;
        reached[end] = Math.max(reached[end] ?? 0, used + 1);
        if (end === text.length || length + 1 === word.length) break;
      }
    }
  }
  return (reached[text.length] ?? 0) > 2;
}
