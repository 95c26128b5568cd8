import { matchNearly, matchPlainly, matchStarts, sharesStart, type Term } from './match-term.ts';
import { ROLE, roleOfPosting, rowOfPosting, type WordIndex } from './word-index.ts';

/** What a match in each role counts: the first word of a name says most. */
const ROLE_WORTH = [1, 0.94, 0.92, 0.78] as const;
/** From this quality on, a term is taken as written as meant, and mistakes are not looked for. */
export const STRONG = 0.6;

/**
 * Raises each row's best score for a term where its name or title has the term as it is written.
 *
 * @param worth what a match counts; less for synonyms, which must be whole words
 * @returns whether a row has the term as a word or as the beginning of one
 */
export function scoreNames(index: WordIndex, term: Term, best: Float32Array, worth = 1): boolean {
  let strong = false;
  for (let word = 0; word < index.words.length; word++) {
    const text = index.words[word] ?? '';
    if ((term.letters & ~(index.letters[word] ?? 0)) !== 0 && !sharesStart(term.text, text)) continue;
    const match = matchPlainly(term, text);
    if (match === undefined || (worth < 1 && match.manner !== 'exact')) continue;
    if (match.quality >= STRONG) strong = true;
    raise(index, word, match.manner === 'inside', match.quality * worth, best);
  }
  return strong;
}

/** Raises scores where a name has a word that the term nearly is, or words that it begins. */
export function scoreNearNames(index: WordIndex, term: Term, best: Float32Array): void {
  for (let word = 0; word < index.words.length; word++) {
    const match = matchNearly(term, index.words[word] ?? '', index.letters[word] ?? 0);
    if (match) raise(index, word, true, match.quality, best);
  }
  if (term.text.length < 3) return;
  for (let row = 0; row + 1 < index.rowStarts.length; row++) {
    const words = index.rowWords.subarray(index.rowStarts[row], index.rowStarts[row + 1]);
    if (words.length < 2 || !mayStart(index, words, term)) continue;
    const texts = Array.from(words, (word) => index.words[word] ?? '');
    if (matchStarts(term.text, texts)) best[row] = Math.max(best[row] ?? 0, STARTS);
  }
}

/** What a term counts that is made of the beginnings of a name's words. */
export const STARTS = 0.58;

function mayStart(index: WordIndex, words: Uint32Array, { text, letters }: Term): boolean {
  let all = 0;
  let first = false;
  for (const word of words) {
    all |= index.letters[word] ?? 0;
    first ||= index.words[word]?.charCodeAt(0) === text.charCodeAt(0);
  }
  return first && (letters & ~all) === 0;
}

/** What a match counts in the role that a word has. Initials count as typed from their beginning. */
function raise(index: WordIndex, word: number, loose: boolean, quality: number, best: Float32Array): void {
  const end = index.starts[word + 1] ?? 0;
  for (let at = index.starts[word] ?? 0; at < end; at++) {
    const posting = index.postings[at] ?? 0;
    const role = roleOfPosting(posting);
    if (loose && role === ROLE.initials) continue;
    const row = rowOfPosting(posting);
    const score = quality * (ROLE_WORTH[role] ?? 1);
    if (score > (best[row] ?? 0)) best[row] = score;
  }
}
