/**
 * The text with nothing in it that GitHub's runner would take for a command when it reads the log: `::name::` at the
 * start of a line, its spaces aside, and the older `##[name]` anywhere. One character of each is written out.
 */
export function plainLines(text: string): string {
  return text.replace(/^([\s\u0085]*):(?=:)/gm, '$1\\u{3a}').replaceAll('##[', '\\u{23}#[');
}
