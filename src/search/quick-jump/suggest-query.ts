import { wordsOf } from './fold-text.ts';
import { createTerm, matchNearly, matchPlainly } from './match-term.ts';
import { ROLE, roleOfPosting, type WordIndex } from './word-index.ts';

/**
 * What was probably meant: each word that no name begins with is replaced by the nearest that one has. Undefined when
 * all words are known, or none is near.
 *
 * @param known whether a word is known otherwise, as that of a column
 */
export function suggestQuery(
  index: WordIndex,
  query: string,
  known: (word: string) => boolean,
): string | undefined {
  const words = wordsOf(query);
  const meant = words.map((word) =>
    known(word) || isKnown(index, word) ? word : (nearest(index, word) ?? word),
  );
  const suggestion = meant.join(' ');
  return suggestion === words.join(' ') ? undefined : suggestion;
}

function isKnown(index: WordIndex, text: string): boolean {
  const term = createTerm(text);
  return index.words.some((word) => {
    const match = matchPlainly(term, word);
    return match !== undefined && match.manner !== 'inside';
  });
}

function nearest(index: WordIndex, text: string): string | undefined {
  const term = createTerm(text);
  let best: string | undefined;
  let most = 0;
  for (const [number, word] of index.words.entries()) {
    const match = matchNearly(term, word, index.letters[number] ?? 0);
    if (!match || !isWord(index, number)) continue;
    const stands = (index.starts[number + 1] ?? 0) - (index.starts[number] ?? 0);
    // Of words that are as near, the one that more names have.
    const worth = match.quality + Math.min(stands, 50) / 2000;
    if (worth > most) [best, most] = [word, worth];
  }
  return best;
}

/** Whether it is a word that people write, and not names joined or initials. */
function isWord(index: WordIndex, number: number): boolean {
  for (let at = index.starts[number] ?? 0; at < (index.starts[number + 1] ?? 0); at++) {
    const role = roleOfPosting(index.postings[at] ?? 0);
    if (role === ROLE.first || role === ROLE.later) return true;
  }
  return false;
}
