import Color from 'colorjs.io';

/** The surfaces on which an accent has the least contrast: those of rows that are pointed at. */
export const HARDEST_SURFACES = {
  light: 'oklch(0.958 0.006 210)',
  dark: 'oklch(0.25 0.011 225)',
} as const;

/** Contrast of text that WCAG 2 asks for at level AA. */
export const READABLE = 4.5;

/** Contrast of a colour on the hardest surface of a scheme, by WCAG 2. */
export function contrastOn(scheme: keyof typeof HARDEST_SURFACES, colour: string): number {
  return new Color(colour).contrastWCAG21(HARDEST_SURFACES[scheme]);
}

/** The colour itself where it can be read, or else the nearest darker or lighter one of the same hue, as `#rrggbb`. */
export function readableOn(scheme: keyof typeof HARDEST_SURFACES, colour: string): string {
  const step = scheme === 'light' ? -0.005 : 0.005;
  const candidate = new Color(colour).to('oklch');
  let hex = hexOf(candidate);
  for (let steps = 0; contrastOn(scheme, hex) < READABLE && steps < 200; steps++) {
    candidate.set('oklch.l', Math.min(1, Math.max(0, (candidate.coords[0] ?? 0) + step)));
    hex = hexOf(candidate);
  }
  return hex;
}

function hexOf(colour: Color): string {
  return colour.to('srgb').toGamut().toString({ format: 'hex', collapse: false });
}
