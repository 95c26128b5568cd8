import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSite, type BuildSiteOptions } from '../../src/site/build-site.ts';
import { serveFolder } from './serve-folder.ts';

/** A site built for a test, and served. */
export interface TestSite {
  readonly folder: string;
  /** Address of the home page. */
  readonly home: string;
  readonly close: () => Promise<void>;
}

/** Builds and serves a site of a snapshot that `write` makes. */
export async function buildTestSite(
  base: string,
  write: (folder: string) => Promise<void>,
  more: Partial<BuildSiteOptions> = {},
): Promise<TestSite> {
  const work = await mkdtemp(path.join(tmpdir(), 'callboard-site-'));
  const folder = path.join(work, 'dist');
  const snapshot = path.join(work, 'snapshot');
  await write(snapshot);
  const silent = { info: () => undefined, warn: () => undefined };
  await buildSite({
    config: { title: 'Callboard', organisation: 'Acme', language: 'en', branding: {} },
    configFolder: work,
    snapshot,
    out: folder,
    base,
    logger: silent,
    ...more,
  });
  const served = await serveFolder(folder, base);
  return {
    folder,
    home: served.origin + base,
    close: async () => {
      await served.close();
      await rm(work, { recursive: true, force: true });
    },
  };
}
