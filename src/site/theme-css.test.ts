import { expect, test } from 'vitest';
import { themeCss } from './theme-css.ts';

test('a branding that changes nothing needs no stylesheet', async () => {
  expect(await themeCss({})).toBe('');
  expect(await themeCss({ logo: 'a.svg', corners: 'soft', density: 'normal' })).toBe('');
});

test('each key sets the tokens it is for, in a layer that preferences of the device override', async () => {
  expect(
    await themeCss({
      colours: { accent: { light: '#1f5fbf', dark: '#8ab4f8' } },
      corners: 'square',
      density: 'compact',
      fonts: { text: 'fonts/a.woff2' },
    }),
  ).toBe(`@layer reset, tokens, theme, preferences;
@font-face { font-family: 'Portal Text'; src: url('text.woff2') format('woff2'); font-weight: 100 900; font-display: swap; }
@layer theme {
  :root { --accent: light-dark(#1f5fbf, #8ab4f8); --accent-hi: color-mix(in oklab, var(--accent) 82%, var(--ink)); --accent-wash: color-mix(in oklab, var(--accent) 12%, var(--canvas)); }
  :root { --r1: 0; --r2: 0; --r3: 0; }
  :root { --row: 1.75rem; --ctl: 1.75rem; }
  :root { --sans: 'Portal Text', system-ui, sans-serif; --narrow: 100%; }
}
`);
});

test('an accent for light backgrounds alone is lightened for dark ones', async () => {
  const css = await themeCss({ colours: { accent: { light: '#1f5fbf' } } });
  expect(css).toMatch(/--accent: light-dark\(#1f5fbf, #[0-9a-f]{6}\);/);
  expect(css).not.toContain('light-dark(#1f5fbf, #1f5fbf)');
});

test('what is no colour never reaches a stylesheet', async () => {
  const accent = { light: 'red;}</style>', dark: '#000000' };
  await expect(themeCss({ colours: { accent } })).rejects.toThrow('takes colours as #rrggbb');
});
