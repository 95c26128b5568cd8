import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PortalConfig } from '../config/schema/portal-config.ts';
import type { SiteIdentity } from './site-context.ts';

const COLOUR = /^#[0-9A-Fa-f]{6}$/;

/**
 * Puts the organisation's logo and colours where the site takes its public files from.
 *
 * @throws {Error} when the logo is not there.
 */
export async function writeBranding(
  publicFolder: string,
  { logo, colours }: PortalConfig['branding'],
  configFolder: string,
): Promise<Pick<SiteIdentity, 'logo' | 'colours'>> {
  const folder = path.join(publicFolder, 'branding');
  await mkdir(folder, { recursive: true });
  const accent = colours?.accent;
  if (accent) await writeFile(path.join(folder, 'colours.css'), accentCss(accent));
  if (logo === undefined) return { colours: accent !== undefined };
  const name = `branding/logo${path.extname(logo).toLowerCase()}`;
  const from = path.resolve(configFolder, logo);
  try {
    await copyFile(from, path.join(publicFolder, name));
  } catch (cause) {
    throw new Error(`the logo ${from} cannot be read; correct branding.logo in portal.config.yaml`, {
      cause,
    });
  }
  return { colours: accent !== undefined, logo: name };
}

function accentCss({ light, dark }: { readonly light: string; readonly dark: string }): string {
  if (!COLOUR.test(light) || !COLOUR.test(dark)) {
    throw new TypeError('branding.colours.accent takes two colours as #rrggbb');
  }
  return `:root {
  --accent: light-dark(${light}, ${dark});
  --accent-hi: color-mix(in oklab, var(--accent) 82%, var(--ink));
  --accent-wash: color-mix(in oklab, var(--accent) 12%, var(--canvas));
}
`;
}
