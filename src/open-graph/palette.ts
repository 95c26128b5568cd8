/** Colours of a picture, dark as the portal's dark theme: the ground, the ink, and one colour a kind. */
const GROUND = 0x0f1315;
const INK = 0xe9eeef;
const KINDS: Readonly<Record<string, number>> = {
  component: 0x82b6ec,
  api: 0xeaa175,
  system: 0xbea6eb,
  domain: 0xe599c4,
  resource: 0x6fc6c0,
  group: 0xa8c378,
  user: 0xa8c378,
  template: 0xcbbb6e,
};
const OTHER = 0xa7b0b3;

/** The brightest ink; numbers below it are ink that covers less, down to 0, the ground. */
export const FULL_INK = 14;

/** The colour of the kind. */
export const KIND_COLOUR = 15;

/** The sixteen colours of a picture as the bytes of a PNG's palette. */
export function paletteOf(kind: string): Uint8Array {
  const inks = Array.from({ length: FULL_INK + 1 }, (_, index) => mix(index / FULL_INK));
  const colour = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  return Uint8Array.from([...inks, bytesOf(colour ?? OTHER)].flat());
}

function mix(part: number): number[] {
  const [from, to] = [bytesOf(GROUND), bytesOf(INK)];
  return from.map((value, index) => Math.round(value + ((to[index] ?? 0) - value) * part));
}

function bytesOf(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}
