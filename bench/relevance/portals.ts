import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCatalog } from '../catalog-files.ts';
import { EXAMPLE_QUERIES } from './example-queries.data.ts';
import { GENERATED_QUERIES } from './generated-queries.data.ts';
import { measureQueries, type MeasuredQuery } from './measure.ts';
import { openPortalSearch } from './portal-search.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const GENERATED = 2000;

/** Measures the queries over the example organisation. @param work empty folder, absolute */
export async function measureExample(work: string): Promise<readonly MeasuredQuery[]> {
  return measure(path.join(ROOT, 'portal.config.yaml'), work, EXAMPLE_QUERIES);
}

/** Measures the queries over 2,000 made-up entities. @param work empty folder, absolute */
export async function measureGenerated(work: string): Promise<readonly MeasuredQuery[]> {
  const config = path.join(work, 'portal.config.yaml');
  await mkdir(work, { recursive: true });
  await writeCatalog({ count: GENERATED, folder: path.join(work, 'catalog'), perFile: 100 });
  const sources = '[{ use: local, with: { path: catalog }, rules: [{ allow: [User, Group] }] }]';
  await writeFile(config, `title: Generated\nsources: ${sources}\n`);
  return measure(config, work, GENERATED_QUERIES);
}

async function measure(config: string, work: string, queries: typeof EXAMPLE_QUERIES) {
  const snapshot = path.join(work, 'snapshot');
  try {
    execFileSync('node', ['scripts/harvest.ts', '--config', config, '--out', snapshot], {
      cwd: ROOT,
      stdio: 'ignore',
    });
  } catch {
    // The example has mistakes on purpose, which a harvest reports; whether it wrote a snapshot shows when it is read.
  }
  const search = await openPortalSearch(snapshot, work);
  try {
    return await measureQueries(search, queries);
  } finally {
    await search.close();
  }
}
