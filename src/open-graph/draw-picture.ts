import { createGlyphAtlas, type GlyphAtlas } from './glyph-atlas.ts';
import { createDots, indexedPng, rectangle, stampDots } from './indexed-png.ts';
import { FULL_INK, KIND_COLOUR, paletteOf } from './palette.ts';
import type { PictureContent } from './picture-content.ts';
import { setText, wrapText } from './set-text.ts';

const [WIDTH, HEIGHT, MARGIN] = [1200, 630, 72];
const COLUMN = WIDTH - 2 * MARGIN;

/** Changes with the drawing, so that a cache does not keep older ones. */
export const DRAWING = 1;

/** Draws pictures of 1200 by 630 dots, as previews of links want them. */
export type DrawPicture = (content: PictureContent, words: { readonly owner: string }) => Buffer;

/** Makes what draws pictures; the letters it drew once serve all pictures. */
export function createDrawPicture(): DrawPicture {
  const title = { weight: 640, width: 78, ink: 1 };
  const large = createGlyphAtlas({ ...title, size: 112 });
  const medium = createGlyphAtlas({ ...title, size: 80 });
  const fact = createGlyphAtlas({ size: 40, weight: 500, width: 86, ink: 0.92 });
  const label = createGlyphAtlas({ size: 32, weight: 600, width: 80, ink: 0.65 });
  const frame = createDots(WIDTH, HEIGHT);
  stampDots(frame, rectangle(56, 20, KIND_COLOUR), MARGIN, 76);
  stampDots(frame, rectangle(COLUMN, 6, FULL_INK - 3), MARGIN, 128);
  return (content, words) => {
    const dots = { ...frame, data: frame.data.slice() };
    const atStart = (atlas: GlyphAtlas, text: string, x: number, y: number): void => {
      setText(dots, atlas, text, x, y);
    };
    const atEnd = (atlas: GlyphAtlas, text: string, y: number): void => {
      setText(dots, atlas, text, Math.round(WIDTH - MARGIN - atlas.measure(text)), y);
    };
    atStart(label, content.label, MARGIN + 76, 97);
    atEnd(label, wrapText(label, content.organisation, COLUMN / 2, 1)[0] ?? '', 97);
    const big = wrapText(large, content.title, COLUMN, 2);
    const fits = !big.at(-1)?.endsWith('…');
    const lines = fits ? big : wrapText(medium, content.title, COLUMN, 3);
    lines.forEach((line, index) => {
      atStart(fits ? large : medium, line, MARGIN, (fits ? 262 : 228) + index * (fits ? 116 : 86));
    });
    if (content.owner !== '') {
      atStart(label, words.owner, MARGIN, 500);
      atStart(fact, wrapText(fact, content.owner, COLUMN * 0.66, 1)[0] ?? '', MARGIN, 550);
    }
    atEnd(fact, content.lifecycle, 550);
    return indexedPng(dots, paletteOf(content.kind));
  };
}
