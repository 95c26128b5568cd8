const PAIRS = [
  ['{{', '}}'],
  ['{%', '%}'],
] as const;

/**
 * The first expression of a template language on one line of a text: `{{ … }}`, `${{ … }}` or `{% … %}`; undefined when
 * there is none. Reads the text once, whatever it holds.
 */
export function findExpression(text: string): string | undefined {
  const spans = PAIRS.map(([open, close]) => spanOf(text, open, close)).filter((span) => span !== undefined);
  const [first] = spans.sort((a, b) => a.start - b.start);
  return first && text.slice(first.start, first.end);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spanOf(text: string, open: string, close: string): Span | undefined {
  let end = -1;
  for (let at = text.indexOf(open); at !== -1;) {
    if (end < at + open.length) end = text.indexOf(close, at + open.length);
    if (end === -1) return undefined;
    const newline = text.indexOf('\n', at);
    if (newline === -1 || end < newline) {
      const start = open === '{{' && text.charAt(at - 1) === '$' ? at - 1 : at;
      return { start, end: end + close.length };
    }
    at = text.indexOf(open, newline);
  }
  return undefined;
}
