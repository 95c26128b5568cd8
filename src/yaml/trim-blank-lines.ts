/**
 * The part of a text between two offsets without the blank lines around it: from the start of the first line with content
 * to the end of the last one, line break included.
 */
export function trimBlankLines(text: string, from: number, to: number): { start: number; end: number } {
  const part = text.slice(from, to);
  const leading = /^(?:[ \t]*\r?\n)+/.exec(part)?.[0].length ?? 0;
  const kept = part.trimEnd().length;
  const newline = part.indexOf('\n', kept);
  return {
    start: from + Math.min(leading, kept),
    end: from + (newline === -1 ? Math.max(kept, 0) : kept === 0 ? 0 : newline + 1),
  };
}
