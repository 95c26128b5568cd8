import { readFile } from 'node:fs/promises';
import { readCatalogIndex } from '../src/islands/catalog/catalog-index.ts';
import { createCatalogJump } from '../src/islands/search/catalog-jump.ts';
import type { ColumnarIndex } from '../src/view/columnar-index.ts';

const USAGE = `Types queries letter by letter into quick-jump and prints what an answer takes, in milliseconds of CPU.

  node bench/quick-jump.ts <catalog-index.json of a built site>
`;

const QUERIES = ['ledger writer', 'payment servce', 'go service production', 'ledwri', 'goran adler', 'xqzw'];

const [file] = process.argv.slice(2);
if (file === undefined || file === '--help') {
  process.stdout.write(USAGE);
} else {
  const index = readCatalogIndex(JSON.parse(await readFile(file, 'utf8')) as ColumnarIndex, '/');
  const none = new Set<string>();
  const [jump, made] = timed(() => createCatalogJump(index, { starred: none, visited: none, owners: none }));
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    for (const query of QUERIES) {
      for (let length = 1; length <= query.length; length++) {
        const [, time] = timed(() => jump.find(query.slice(0, length), 8));
        // The first round only warms up.
        if (round > 0) times.push(time);
      }
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  process.stdout.write(
    `${index.length} rows: made in ${made.toFixed(0)}, median ${at(0.5)}, 95 % ${at(0.95)}, longest ${at(1)}\n`,
  );
}

function timed<Value>(work: () => Value): [Value, number] {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  return [value, (user + system) / 1000];
}
