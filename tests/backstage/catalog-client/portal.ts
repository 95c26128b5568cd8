import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFileWriter } from '../../../src/api/file-writer.ts';
import { writeCatalogApi } from '../../../src/api/write-catalog-api.ts';
import { readSnapshot } from '../../../src/snapshot/index.ts';
import { serveFolder } from '../../browser/serve-folder.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The catalog API of the example organisation, behind a server that knows nothing but files. */
export interface ServedPortal {
  /** Address of the portal, which lies below a base path. */
  readonly home: string;
  readonly close: () => Promise<void>;
}

/** Harvests the example, writes its catalog API, and serves it. */
export async function servePortal(): Promise<ServedPortal> {
  const folder = await mkdtemp(join(tmpdir(), 'callboard-client-'));
  for (const path of ['portal.config.yaml', 'content/catalog']) {
    await cp(join(ROOT, path), join(folder, path), { recursive: true });
  }
  const command = ['scripts/harvest.ts', '--config', join(folder, 'portal.config.yaml')];
  spawnSync('node', command, { cwd: ROOT });
  const { entities } = await readSnapshot(join(folder, 'content/snapshot'));
  writeCatalogApi(createFileWriter(join(folder, 'site')), entities);
  const served = await serveFolder(join(folder, 'site'), '/portal/');
  return {
    home: `${served.origin}/portal/`,
    close: async () => {
      await served.close();
      await rm(folder, { recursive: true });
    },
  };
}
