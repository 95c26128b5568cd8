import Color from 'colorjs.io';
import { describe, expect, test } from 'vitest';
import { tokenColours } from './token-colours.fixture.ts';

const TEXT = 4.5;
const MARK = 3;
const RESTING = ['canvas', 'panel', 'raised'];
const SURFACES = [...RESTING, 'hover'];
const KINDS = ['component', 'api', 'system', 'domain', 'resource', 'group', 'template', 'other'];

/** What stands on what, and the contrast (WCAG 2) that it needs. */
const PAIRS: readonly (readonly [
  colours: readonly string[],
  surfaces: readonly string[],
  atLeast: number,
])[] = [
  [['ink', 'ink-2'], [...SURFACES, 'pressed', 'accent-wash'], 7],
  [['ink'], ['mark-wash'], TEXT],
  [['ink-3', 'accent', 'accent-hi', 'warn-ink', 'bad-ink'], SURFACES, TEXT],
  [['accent'], ['accent-wash'], TEXT],
  [['on-accent'], ['accent', 'accent-hi'], TEXT],
  [['good', 'warn', 'bad', 'unknown', ...KINDS.map((kind) => `k-${kind}`)], SURFACES, MARK],
  [['line-3'], RESTING, MARK],
];

describe.each(['light', 'dark'] as const)('on %s', (scheme) => {
  const colours = tokenColours(new URL('tokens.css', import.meta.url))[scheme];
  const colour = (name: string): Color => {
    const written = colours.get(name);
    if (written === undefined) throw new Error(`tokens.css has no colour --${name}`);
    return new Color(written);
  };

  test.each(PAIRS)('%j can be told from %j', (names, surfaces, atLeast) => {
    const weak = names.flatMap((name) =>
      surfaces.flatMap((surface) => {
        const contrast = colour(name).contrastWCAG21(colour(surface));
        return contrast < atLeast ? [`${name} on ${surface}: ${contrast.toFixed(2)}`] : [];
      }),
    );
    expect(weak).toEqual([]);
  });
});
