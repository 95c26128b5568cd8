import type { GlyphAtlas } from './glyph-atlas.ts';
import { stampDots, type Dots } from './indexed-png.ts';

/** Sets one line of text on the line that letters stand on. */
export function setText(dots: Dots, atlas: GlyphAtlas, text: string, x: number, y: number): void {
  let [pen, before] = [x, ''];
  for (const character of text) {
    if (before !== '') pen += atlas.kerning(before, character);
    const glyph = atlas.glyph(character);
    stampDots(dots, glyph, Math.round(pen) + glyph.left, y + glyph.top);
    pen += glyph.advance;
    before = character;
  }
}

/** Text in lines of at most `width` dots, broken between words, or inside those that are longer; cut with an ellipsis. */
export function wrapText(atlas: GlyphAtlas, text: string, width: number, lines: number): string[] {
  const fits = (line: string): boolean => atlas.measure(line) <= width;
  const wrapped: string[] = [];
  let rest = text;
  while (rest !== '' && wrapped.length < lines) {
    const last = wrapped.length === lines - 1;
    if (fits(rest)) {
      wrapped.push(rest);
      break;
    }
    const end = longestStart(rest, (start) => fits(last ? `${start}…` : start));
    const room = rest.slice(0, end);
    const space = rest.charAt(end) === ' ' ? end : Math.max(room.lastIndexOf(' '), room.lastIndexOf('-') + 1);
    const at = space > end / 2 ? space : end;
    const line = rest.slice(0, at).trimEnd();
    wrapped.push(last ? `${line}…` : line);
    rest = rest.slice(at).trimStart();
  }
  return wrapped;
}

/** How many characters from the start pass a test; at least one. */
function longestStart(text: string, fits: (start: string) => boolean): number {
  let [low, high] = [1, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}
