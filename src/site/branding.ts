import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PortalConfig } from '../config/schema/portal-config.ts';
import type { SiteIdentity } from './site-context.ts';
import { isSquare } from './picture-shape.ts';
import { themeCss } from './theme-css.ts';

type Branding = PortalConfig['branding'];

/** What pages have to know of the branding. Addresses lie below the portal's root. */
type Brand = Pick<SiteIdentity, 'logo' | 'favicon' | 'stylesheets' | 'textFont'>;

/**
 * Puts the organisation's logo, fonts, colours and stylesheet where the site takes its public files from.
 *
 * @throws {Error} when a file is not there.
 */
export async function writeBranding(site: string, branding: Branding, configFolder: string): Promise<Brand> {
  await mkdir(path.join(site, 'branding'), { recursive: true });
  const take = async (key: string, file: string | undefined, name: string): Promise<string | undefined> => {
    if (file === undefined) return undefined;
    const from = path.resolve(configFolder, file);
    const address = `branding/${name}${path.extname(file).toLowerCase()}`;
    try {
      await copyFile(from, path.join(site, address));
    } catch (cause) {
      throw new Error(`${from} cannot be read; correct branding.${key} in portal.config.yaml`, { cause });
    }
    return address;
  };
  const { fonts, stylesheet } = branding;
  const logo = await take('logo', branding.logo, 'logo');
  const textFont = await take('fonts.text', fonts?.text, 'text');
  await take('fonts.code', fonts?.code, 'code');
  const own = await take('stylesheet', stylesheet, 'own');
  const theme = await themeCss(branding);
  if (theme !== '') await writeFile(path.join(site, 'branding/theme.css'), theme);
  const square = logo !== undefined && isSquare(await readFile(path.join(site, logo)));
  return {
    logo,
    textFont,
    favicon: square ? logo : undefined,
    stylesheets: [...(theme === '' ? [] : ['branding/theme.css']), ...(own === undefined ? [] : [own])],
  };
}
