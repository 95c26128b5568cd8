import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measureExample, measureGenerated } from './portals.ts';
import { missTable, relevanceTable } from './relevance-table.ts';

const work = await mkdtemp(path.join(tmpdir(), 'callboard-relevance-'));
try {
  const example = await measureExample(path.join(work, 'example'));
  const generated = await measureGenerated(path.join(work, 'generated'));
  process.stdout.write(`Example organisation\n\n${relevanceTable(example)}\n`);
  process.stdout.write(`\n2,000 made-up entities\n\n${relevanceTable(generated)}\n`);
  const misses = [...example, ...generated].filter(({ heldOut }) => !heldOut);
  process.stdout.write(`\nNot first, of the queries that are not held out\n\n${missTable(misses)}\n`);
} finally {
  await rm(work, { recursive: true });
}
