import Color from 'colorjs.io';
import { expect, test } from 'vitest';
import { tokenColours } from '../styles/token-colours.fixture.ts';
import { contrastOn, HARDEST_SURFACES, readableOn } from './readable-colour.ts';

test('a colour that can be read stays as it is', () => {
  expect(readableOn('light', '#1f5fbf')).toBe('#1f5fbf');
  expect(readableOn('dark', '#8ab4f8')).toBe('#8ab4f8');
});

test('a colour that cannot be read gets as dark or as light as it must, in its own hue', () => {
  for (const [scheme, colour] of [
    ['light', '#ffcc00'],
    ['light', '#ffffff'],
    ['dark', '#1f5fbf'],
    ['dark', '#000000'],
  ] as const) {
    const better = readableOn(scheme, colour);
    expect(better).toMatch(/^#[0-9a-f]{6}$/);
    expect(contrastOn(scheme, better)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOn(scheme, better)).toBeLessThan(5);
  }
  const [before, after] = ['#1f5fbf', readableOn('dark', '#1f5fbf')].map((c) => new Color(c).oklch.h ?? 0);
  expect(Math.abs((before ?? 0) - (after ?? 0))).toBeLessThan(6);
});

test('the hardest surfaces are those of the stylesheet', () => {
  const tokens = tokenColours(new URL('../styles/tokens.css', import.meta.url));
  expect(HARDEST_SURFACES).toEqual({ light: tokens.light.get('hover'), dark: tokens.dark.get('hover') });
});
