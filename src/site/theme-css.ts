import type { PortalConfig } from '../config/schema/portal-config.ts';

type Branding = PortalConfig['branding'];

const COLOUR = /^#[0-9A-Fa-f]{6}$/;
const CORNERS = { square: ['0', '0', '0'], round: ['6px', '10px', '14px'] } as const;
const DENSITY = { compact: '1.75rem', roomy: '2.5rem' } as const;

/**
 * The stylesheet of a branding: values of tokens, between those of Callboard and what the reader's device asks for.
 * Empty when the branding changes none.
 */
export async function themeCss({ colours, corners, density, fonts }: Branding): Promise<string> {
  const rules = [
    colours?.accent && root(await accentTokens(colours.accent)),
    corners &&
      corners !== 'soft' &&
      root(CORNERS[corners].map((radius, index) => `--r${String(index + 1)}: ${radius}`)),
    density && density !== 'normal' && root([`--row: ${DENSITY[density]}`, `--ctl: ${DENSITY[density]}`]),
    fonts?.text !== undefined && root(["--sans: 'Portal Text', system-ui, sans-serif", '--narrow: 100%']),
    fonts?.code !== undefined && root(["--mono: 'Portal Code', ui-monospace, monospace"]),
  ].filter((rule) => typeof rule === 'string');
  if (rules.length === 0) return '';
  return [
    '@layer reset, tokens, theme, preferences;',
    ...(fonts?.text === undefined ? [] : [fontFace('Portal Text', 'text.woff2')]),
    ...(fonts?.code === undefined ? [] : [fontFace('Portal Code', 'code.woff2')]),
    `@layer theme {\n${rules.join('\n')}\n}`,
    '',
  ].join('\n');
}

function root(declarations: readonly string[]): string {
  return `  :root { ${declarations.join('; ')}; }`;
}

function fontFace(family: string, file: string): string {
  return `@font-face { font-family: '${family}'; src: url('${file}') format('woff2'); font-weight: 100 900; font-display: swap; }`;
}

async function accentTokens(accent: {
  readonly light: string;
  readonly dark?: string | undefined;
}): Promise<readonly string[]> {
  const { light, dark = await darkOf(light) } = accent;
  if (!COLOUR.test(light) || !COLOUR.test(dark)) {
    throw new TypeError('branding.colours.accent takes colours as #rrggbb');
  }
  return [
    `--accent: light-dark(${light}, ${dark})`,
    '--accent-hi: color-mix(in oklab, var(--accent) 82%, var(--ink))',
    '--accent-wash: color-mix(in oklab, var(--accent) 12%, var(--canvas))',
  ];
}

async function darkOf(light: string): Promise<string> {
  const { readableOn } = await import('../config/readable-colour.ts');
  return readableOn('dark', light);
}
