import type { JumpReason } from './explain-row.ts';
import { foldText, traceFold } from './fold-text.ts';
import { createTerm, matchNearly } from './match-term.ts';
import { isFormOf } from './word-form.ts';
import { lettersOf } from './word-index.ts';

/** A piece of a text, and whether it is what was looked for. */
export interface MarkedPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** The title of a result in pieces, with the reasons that lie in it marked. */
export function markTitle(title: string, reasons: readonly JumpReason[]): readonly MarkedPiece[] {
  const terms = reasons.filter(({ field }) => field === 'name');
  return markRanges(
    title,
    terms.flatMap(({ term, manner }) => {
      if (manner === 'near') return nearRanges(title, term);
      if (manner === 'plain' || manner === 'synonym') return plainRanges(title, term);
      return initialRanges(title);
    }),
  );
}

/** Marks each word of a text that begins with one of some words, accents aside. */
export function markWords(text: string, words: readonly string[]): readonly MarkedPiece[] {
  const folded = words.map(foldText).filter((word) => word !== '');
  const ranges = wordRanges(text).flatMap(([start, end]) => {
    const word = foldText(text.slice(start, end));
    return folded.some((wanted) => isFormOf(word, wanted)) ? [[start, end] as const] : [];
  });
  return markRanges(text, ranges);
}

type Range = readonly [start: number, end: number];

function plainRanges(title: string, term: string): Range[] {
  const { text, places } = traceFold(title);
  // As names are joined: `ledgerwriter` lies in `ledger-writer`.
  const kept = [...text.matchAll(/[\p{L}\p{N}+#]/gu)].map(({ index }) => index);
  const letters = kept.map((place) => text.charAt(place)).join('');
  const isStart = (at: number) => at === 0 || (kept[at] ?? 0) - (kept[at - 1] ?? 0) > 1;
  let found = letters.indexOf(term);
  for (let at = found; at !== -1; at = letters.indexOf(term, at + 1)) {
    if (!isStart(at)) continue;
    found = at;
    break;
  }
  if (found === -1) return [];
  const start = places[kept[found] ?? 0] ?? 0;
  const end = places[(kept[found + term.length - 1] ?? 0) + 1] ?? title.length;
  return [[start, end]];
}

function nearRanges(title: string, term: string): Range[] {
  const typed = createTerm(term);
  return wordRanges(title).filter(([start, end]) => {
    const word = foldText(title.slice(start, end));
    return matchNearly(typed, word, lettersOf(word)) !== undefined;
  });
}

function initialRanges(title: string): Range[] {
  return wordRanges(title).map(([start]) => [start, start + 1]);
}

function wordRanges(text: string): Range[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:\+\+|#)?/gu)].map(({ 0: word, index }) => [
    index,
    index + word.length,
  ]);
}

function markRanges(text: string, ranges: readonly Range[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let from = 0;
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    if (begin > from) pieces.push({ text: text.slice(from, begin), marked: false });
    pieces.push({ text: text.slice(begin, end), marked: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), marked: false });
  return pieces;
}
