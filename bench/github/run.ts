import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureChaos, measureSweeps } from './measure-sweeps.ts';

const USAGE = `Measures harvests of made-up organisations on a GitHub on loopback, and prints Markdown.

  npm run bench:github -- [--sizes 1000,10000] [--chaos 1000] [--rounds 5] [--out .callboard/bench-github]

  --sizes    numbers of repositories
  --chaos    repositories of the organisation that is harvested while a third of all requests fail; 0 leaves it out
  --rounds   how often it is
`;

const SNAPSHOTS = {
  same: 'the undisturbed one',
  aged: 'older, with its age',
  unexplained: 'another, without a word',
};

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    chaos: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '5' },
    out: { type: 'string', default: '.callboard/bench-github' },
    help: { type: 'boolean', default: false },
  },
});

const sizes = values.sizes === '' ? [] : values.sizes.split(',').map(Number);
const [chaos, rounds] = [Number(values.chaos), Number(values.rounds)];
const isWhole = [...sizes, chaos, rounds].every((size) => Number.isInteger(size) && size >= 0);
if (values.help || !isWhole) {
  (isWhole ? process.stdout : process.stderr).write(USAGE);
  process.exitCode = isWhole ? 0 : 2;
} else {
  const [cpu] = cpus();
  print(`${cpus().length} × ${cpu?.model ?? 'unknown'}, Node ${process.version}\n`);
  if (sizes.length > 0) {
    print(
      '| repositories | harvest | points | requests | REST requests | MB received | wall s | CPU s | one request a file |',
    );
    print('| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  }
  for (const size of sizes) {
    for (const sweep of await measureSweeps(size, resolve(values.out, String(size)))) {
      row([
        thousands(size),
        sweep.name,
        sweep.points,
        sweep.graphqlRequests,
        sweep.restRequests,
        (sweep.bytes / 1e6).toFixed(2),
        sweep.wallSeconds.toFixed(1),
        sweep.cpuSeconds.toFixed(1),
        // A page of a hundred for the list, and a request for each descriptor, whether it has changed or not.
        thousands(Math.ceil(size / 100) + size),
      ]);
    }
  }
  if (chaos > 0) {
    print(`\n${thousands(chaos)} repositories, a third of all requests fail:\n`);
    print('| harvest | requests | failed | points | wall s | snapshot |');
    print('| --- | ---: | ---: | ---: | ---: | --- |');
    for (const sweep of await measureChaos(chaos, resolve(values.out, 'chaos'), rounds)) {
      const wall = sweep.wallSeconds.toFixed(1);
      row([sweep.name, sweep.requests, sweep.failed, sweep.points, wall, SNAPSHOTS[sweep.snapshot]]);
    }
  }
}

function row(cells: readonly (string | number)[]): void {
  print(`| ${cells.join(' | ')} |`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function thousands(count: number): string {
  return count.toLocaleString('en-US');
}
