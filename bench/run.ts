import { mkdir, rm, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { changeComponents, writeCatalog } from './catalog-files.ts';
import { listPages, weighPages, type PageTypeBytes } from './page-bytes.ts';
import { measure, type Measurement } from './stage.ts';
import { pageTable, stageTable } from './tables.ts';

const USAGE = `Measures each stage on made-up catalogs, side by side in one run, and prints Markdown.

  npm run bench -- [--sizes 1000,10000] [--out .callboard/bench] [--keep]

  --sizes   numbers of entities
  --out     folder for catalogs and output; it must lie on the disk of the project
  --keep    leaves the folder in place
`;

const CONFIG = `title: Benchmark
organisation: Example
sources:
  - use: local
    with:
      path: catalog
    rules:
      - allow: [User, Group]
`;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    out: { type: 'string', default: '.callboard/bench' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const sizes = values.sizes.split(',').map(Number);
if (values.help) process.stdout.write(USAGE);
else if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  process.stderr.write(
    `--sizes takes whole numbers above 0, separated by commas, not "${values.sizes}".\n\n${USAGE}`,
  );
  process.exitCode = 2;
} else {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  const stages = new Map<number, readonly Measurement[]>();
  let weights: readonly PageTypeBytes[] = [];
  for (const size of sizes) {
    const folder = resolve(values.out, String(size));
    const result = await measureSize(size, folder);
    stages.set(size, result.stages);
    weights = result.weights;
    if (!values.keep) await rm(folder, { recursive: true });
  }
  process.stdout.write(
    `${machine}\n\n${stageTable(stages)}\n\nGzipped, of the largest catalog:\n\n${pageTable(weights)}\n`,
  );
}

async function measureSize(
  size: number,
  folder: string,
): Promise<{ stages: Measurement[]; weights: PageTypeBytes[] }> {
  const at = (name: string): string => join(folder, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeCatalog({ count: size, folder: at('catalog') });
  await writeFile(at('portal.config.yaml'), CONFIG);

  const harvest = ['scripts/harvest.ts', '--config', at('portal.config.yaml'), '--out', at('snapshot')];
  const build = [
    'scripts/build.ts',
    '--config',
    at('portal.config.yaml'),
    '--snapshot',
    at('snapshot'),
    '--out',
    at('dist'),
  ];
  const stage = async (name: string, command: string[], writes: string): Promise<Measurement> => {
    process.stderr.write(`${size}: ${name}\n`);
    return measure({ name, command, writes: at(writes) });
  };

  const stages = [
    await stage('harvest, cold', harvest, 'snapshot'),
    await stage('harvest, nothing changed', harvest, 'snapshot'),
    await stage('build, cold', build, 'dist'),
  ];
  await changeComponents({ folder: at('catalog'), count: 10, note: 'anew' });
  stages.push(
    await stage('harvest, 10 changed', harvest, 'snapshot'),
    await stage('build, 10 changed', build, 'dist'),
  );
  const pages = await listPages(at('dist'));
  await writeFile(at('pages.json'), JSON.stringify(pages));
  stages.push(
    await stage(
      'pages of the same bytes, plain Node',
      ['bench/floor.ts', at('pages.json'), at('floor')],
      'floor',
    ),
  );
  return { stages, weights: await weighPages(at('dist'), pages) };
}
