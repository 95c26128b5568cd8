import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkerSettings } from '../offline/worker-scope.ts';
import { pageAssets } from './page-assets.ts';

const FILE = 'service-worker.js';
const ENTRY = fileURLToPath(new URL('../offline/service-worker.ts', import.meta.url));

/** What the offline page shows that its markup does not link to. */
const DRAWINGS = ['icons.svg', 'favicon.svg'];

/** Bundles the service worker beside the scripts of pages: at the root, where it may serve the whole portal. */
export function serviceWorkerPlugin() {
  return {
    name: 'callboard:service-worker',
    apply: 'build' as const,
    applyToEnvironment: ({ name }: { readonly name: string }) => name === 'client',
    buildStart(this: {
      emitFile(file: { readonly type: 'chunk'; readonly id: string; readonly fileName: string }): string;
    }) {
      this.emitFile({ type: 'chunk', id: ENTRY, fileName: FILE });
    },
  };
}

/**
 * Writes the settings in front of the bundled worker of a finished site, so that it changes whenever the portal does.
 *
 * @throws {Error} when the bundle has imports: it is loaded as a plain script.
 */
export async function settleServiceWorker(options: {
  /** The finished pages. */
  readonly site: string;
  readonly base: string;
  readonly version: string;
  readonly enabled: boolean;
}): Promise<void> {
  const { site, base, version, enabled } = options;
  const file = path.join(site, FILE);
  const code = await readFile(file, 'utf8');
  if (/^\s*(?:import|export)\b/m.test(code)) throw new Error(`${FILE} is not one file: it has imports`);
  const page = await readFile(path.join(site, 'offline/index.html'), 'utf8');
  const linked = await pageAssets(page, (address) =>
    readFile(path.join(site, address.slice(base.length)), 'utf8'),
  );
  const precache = [`${base}offline/`, ...DRAWINGS.map((name) => base + name), ...linked];
  const settings: WorkerSettings = { version, base, enabled, precache };
  await writeFile(file, `self.CALLBOARD=${JSON.stringify(settings)};\n${code}`);
}
