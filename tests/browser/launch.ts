import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Flags of the serverless Chromium that a test on a screenless Linux machine needs. */
const LINUX_FLAGS = [
  '--headless=shell',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

/**
 * A browser for tests: on Linux the Chromium that comes with the development dependencies, elsewhere (or with `CHROME`)
 * an installed Chrome.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env['CHROME'];
  if (installed !== undefined && existsSync(installed)) return chromium.launch({ executablePath: installed });
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome' });
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packaged.executablePath(), args: LINUX_FLAGS });
}
