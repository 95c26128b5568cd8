import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { Stamp } from './indexed-png.ts';
import { FULL_INK } from './palette.ts';

/** A way to set text: the size in dots, and the axes of the typeface. */
export interface Face {
  readonly size: number;
  readonly weight: number;
  readonly width: number;
  /** How strong its ink is, from 0 to 1. */
  readonly ink: number;
}

/** A character as dots, and where they stand from the pen. */
interface Glyph extends Stamp {
  readonly left: number;
  readonly top: number;
  readonly advance: number;
}

/** The characters of one face, each drawn once, when it is first needed. */
export interface GlyphAtlas {
  readonly glyph: (character: string) => Glyph;
  /** Dots from the pen before a text to the pen behind it. */
  readonly measure: (text: string) => number;
  /** What is between two characters besides their own widths. */
  readonly kerning: (first: string, second: string) => number;
}

const FAMILY = 'Callboard pictures';
const FILES = ['latin', 'latin-ext'].map((subset) =>
  fileURLToPath(
    new URL(
      `../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-${subset}-standard-normal.woff2`,
      import.meta.url,
    ),
  ),
);

/** What the typeface has; anything else would be drawn in whatever the machine has, differently on each. */
const COVERED =
  /^[\u0020-\u007e\u00a1-\u00a3\u00a5\u00a7-\u00ab\u00ae-\u00b0\u00b4\u00b6-\u00b8\u00ba\u00bb\u00bf-\u0107\u010a-\u0113\u0116-\u011b\u011e-\u0123\u0126-\u012b\u012e-\u0133\u0136\u0137\u0139-\u013e\u0141-\u0148\u014a-\u014d\u0150-\u015b\u015e-\u0161\u0164\u0165\u0168-\u017e\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac]*$/;

/** True for text that the pictures' typeface can set: Latin letters with what European languages put on them. */
export function isCovered(text: string): boolean {
  return COVERED.test(text);
}

let registered = false;

/** The characters of a face. */
export function createGlyphAtlas(face: Face): GlyphAtlas {
  if (!registered) for (const file of FILES) GlobalFonts.register(readFileSync(file), FAMILY);
  registered = true;
  const box = Math.ceil(face.size * 2);
  const context = createCanvas(box, box).getContext('2d');
  context.font = `${String(face.size)}px "${FAMILY}"`;
  context.fontVariationSettings = `'wght' ${String(face.weight)}, 'wdth' ${String(face.width)}`;
  context.fillStyle = '#fff';
  const glyphs = new Map<string, Glyph>();
  const pairs = new Map<string, number>();
  const glyph = (character: string): Glyph => {
    const known = glyphs.get(character);
    if (known) return known;
    const drawn = drawGlyph(context, box, character, face.ink);
    glyphs.set(character, drawn);
    return drawn;
  };
  const kerning = (first: string, second: string): number => {
    const pair = first + second;
    const known = pairs.get(pair);
    if (known !== undefined) return known;
    const between = context.measureText(pair).width - glyph(first).advance - glyph(second).advance;
    pairs.set(pair, between);
    return between;
  };
  return {
    glyph,
    kerning,
    measure: (text) => {
      let [width, before] = [0, ''];
      for (const character of text) {
        width += glyph(character).advance + (before === '' ? 0 : kerning(before, character));
        before = character;
      }
      return width;
    },
  };
}

/** Draws a character with room around it, and keeps the part that has ink. */
function drawGlyph(context: SKRSContext2D, box: number, character: string, ink: number): Glyph {
  const [penX, penY] = [Math.round(box / 4), Math.round(box * 0.7)];
  context.clearRect(0, 0, box, box);
  context.fillText(character, penX, penY);
  const { data } = context.getImageData(0, 0, box, box);
  let [left, top, right, bottom] = [box, box, 0, 0];
  for (let at = 3; at < data.length; at += 4) {
    if ((data[at] ?? 0) < 10) continue;
    const [x, y] = [(at >> 2) % box, Math.floor((at >> 2) / box)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  const [width, height] = [Math.max(0, right - left), Math.max(0, bottom - top)];
  const levels = new Uint8Array(width * height);
  for (let index = 0; index < levels.length; index++) {
    const [x, y] = [left + (index % width), top + Math.floor(index / width)];
    levels[index] = Math.round(((data[(y * box + x) * 4 + 3] ?? 0) / 255) * FULL_INK * ink);
  }
  const { width: advance } = context.measureText(character);
  return { left: left - penX, top: top - penY, width, levels, advance };
}
