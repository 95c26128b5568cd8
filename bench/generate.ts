import { parseArgs } from 'node:util';
import { writeCatalog } from './catalog-files.ts';

const USAGE = `Writes a catalog of made-up descriptors, the same for the same arguments.

  node bench/generate.ts <count> <folder> [--seed 1] [--per-file 1]
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    'per-file': { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});
const [count, folder] = [Number(positionals[0]), positionals[1]];
const [seed, perFile] = [Number(values.seed), Number(values['per-file'])];

if (values.help) {
  process.stdout.write(USAGE);
} else if (
  folder === undefined ||
  ![count, seed, perFile].every((each) => Number.isInteger(each) && each > 0)
) {
  process.stderr.write(`The count, the seed and the number per file are whole numbers above 0.\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  const files = await writeCatalog({ count, folder, seed, perFile });
  process.stdout.write(`${count} entities in ${files} files below ${folder}\n`);
}
