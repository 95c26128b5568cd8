import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { countsOf, makeEntity, nameOf, type Kind } from './entity.ts';
import { yamlText } from './yaml-text.ts';

/** What to write: how many entities, from which seed, and how many in one file. */
export interface CatalogOptions {
  readonly count: number;
  readonly folder: string;
  readonly seed?: number | undefined;
  /** Entities in one file, as documents behind one another. */
  readonly perFile?: number | undefined;
}

/**
 * Writes a catalog of descriptors, each file a `catalog-info.yaml` in a folder of its own.
 *
 * The same options give the same bytes. Returns the number of files.
 */
export async function writeCatalog({
  count,
  folder,
  seed = 1,
  perFile = 1,
}: CatalogOptions): Promise<number> {
  const counts = countsOf(count);
  const list = (Object.keys(counts) as Kind[]).flatMap((kind) =>
    Array.from({ length: counts[kind] }, (_, index) => ({ kind, index })),
  );
  let files = 0;
  for (let start = 0; start < list.length; start += perFile * BATCH) {
    const writes: Promise<void>[] = [];
    for (let first = start; first < Math.min(start + perFile * BATCH, list.length); first += perFile) {
      const entries = list.slice(first, first + perFile);
      const [leader] = entries;
      if (leader === undefined) continue;
      const text = entries
        .map(({ kind, index }) => yamlText({ ...makeEntity(kind, index, { counts, seed }) }).trimStart())
        .join('---\n');
      writes.push(writeDescriptor(descriptorPath(folder, leader.kind, leader.index), text));
      files += 1;
    }
    await Promise.all(writes);
  }
  return files;
}

/** Edits the first `count` components of a generated catalog of single-document files; `note` makes each edit differ. */
export async function changeComponents({
  folder,
  count,
  note,
}: {
  folder: string;
  count: number;
  note: string;
}): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const path = descriptorPath(folder, 'Component', index);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(/^ {2}title: .*$/m, `  title: ${nameOf('Component', index)} ${note}`));
  }
}

const BATCH = 64;

function descriptorPath(folder: string, kind: Kind, index: number): string {
  const shelf = String(Math.floor(index / 1000)).padStart(3, '0');
  return join(folder, kind.toLowerCase(), shelf, nameOf(kind, index), 'catalog-info.yaml');
}

async function writeDescriptor(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
