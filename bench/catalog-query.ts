import { brotliCompressSync } from 'node:zlib';
import { CatalogFinder } from '../src/islands/browse/catalog-finder.ts';
import { sortRows } from '../src/islands/browse/sort-rows.ts';
import { readCatalogIndex } from '../src/islands/catalog/catalog-index.ts';
import { readRelations } from '../src/islands/catalog/relations.ts';
import { checkQuery, queryFields, READER_CHOICES } from '../src/query/index.ts';
import { readSnapshot } from '../src/snapshot/read-snapshot.ts';
import { createCatalogView } from '../src/view/catalog-view.ts';
import { columnarIndex, type ColumnarIndex } from '../src/view/columnar-index.ts';
import { detailsIndex } from '../src/view/details-index.ts';
import { relationsIndex } from '../src/view/relations-index.ts';

/** Prints what the catalog page's index weighs and how long its answers take: node bench/catalog-query.ts <snapshot>. */
const folder = process.argv[2];
if (folder === undefined)
  throw new Error('Name the folder of a snapshot: node bench/catalog-query.ts <folder>');

const RUNS = 15;
const QUERIES = [
  '"a"',
  'kind:component',
  'owner:t*',
  'type:service,website -lifecycle:deprecated tag:*',
  'dependsOn:*',
  'dependsOn:resource:a*',
  'has:problems is:orphan',
];

const catalog = createCatalogView({ snapshot: await readSnapshot(folder), base: '/' });
const text = JSON.stringify(columnarIndex(catalog));
const relations = JSON.stringify(relationsIndex(catalog));
for (const [file, content] of [
  ['catalog-index.json', text],
  ['catalog-relations.json', relations],
  ['catalog-details.json', JSON.stringify(detailsIndex(catalog))],
] as const) {
  print(file, `${(brotliCompressSync(content).length / 1024).toFixed(0)} KB brotli`);
}

const start = cpu();
const columns = JSON.parse(text) as ColumnarIndex;
const index = readCatalogIndex(columns, '/');
print('parse and read', `${(cpu() - start).toFixed(1)} ms`);

const finder = new CatalogFinder(index);
finder.relations = readRelations(JSON.parse(relations) as ReturnType<typeof relationsIndex>);
const fields = queryFields(index.relationTypes, READER_CHOICES);
for (const query of QUERIES) {
  let found = 0;
  const times = Array.from({ length: RUNS }, (_, run) => {
    const before = cpu();
    // One term is new with every run, as while typing.
    const { rows } = finder.find(checkQuery(`${query} -zz${String(run)}`, fields));
    found = sortRows(index, rows, '-owner').length;
    return cpu() - before;
  }).sort((a, b) => a - b);
  const [median = 0, worst = 0] = [times[RUNS >> 1], times.at(-1)];
  print(query, `${median.toFixed(1)} ms, at worst ${worst.toFixed(1)}; ${String(found)} rows`);
}

/** CPU time of this process in milliseconds: other work on the machine does not count. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function print(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(52)}${figure}\n`);
}
