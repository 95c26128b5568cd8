/** What stands out in a terminal report. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue';

const CODES: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
};

/** The text in a style, by ANSI escape sequences. */
export function paint(style: Style, text: string): string {
  const [on, off] = CODES[style];
  return `\u001b[${String(on)}m${text}\u001b[${String(off)}m`;
}
