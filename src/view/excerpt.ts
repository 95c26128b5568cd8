import { displayText } from './display-text.ts';

/** Harvested text of any length, cut to what one page can carry. */
export interface Excerpt {
  readonly text: string;
  /** Lines of the whole text, counted from 1. */
  readonly lines: number;
  /** Lines that are not shown; 0 when the text is whole. */
  readonly more: number;
}

/** The first lines of a text, at most `limit` characters. A single line longer than that is cut inside. */
export function excerpt(text: string, limit: number): Excerpt {
  const whole = text.trimEnd();
  const lines = countLines(whole);
  if (whole.length <= limit) return { text: displayText(whole), lines, more: 0 };
  const end = whole.lastIndexOf('\n', limit);
  const shown = end > 0 ? whole.slice(0, end) : `${whole.slice(0, limit)}…`;
  return { text: displayText(shown), lines, more: Math.max(1, lines - countLines(shown)) };
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
