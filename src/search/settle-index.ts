import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { cborList } from './cbor-slices.ts';

const MAGIC = Buffer.from('pagefind_dcd');
/** Place of the list of filters in Pagefind's metadata. */
const FILTERS = 3;

/**
 * Gives an index the same bytes for the same records. Pagefind writes filters and their values in the order of a hash
 * table, which differs from run to run; here they are sorted, and the files that name them are named anew.
 *
 * @throws {TypeError} when the files are not in the format of the Pagefind version that we pin.
 */
export async function settleIndex(folder: string): Promise<void> {
  const names = new Map<string, string>();
  for (const file of await readdir(path.join(folder, 'filter'))) {
    const [name, values] = cborList(await unpack(path.join(folder, 'filter', file))).elements;
    if (!name || !values) throw new TypeError(`the search filter ${file} is not in the expected format`);
    const content = Buffer.concat([Buffer.from([0x82]), name, sorted(values)]);
    names.set(stem(file), await replace(folder, `filter/${file}`, content));
  }
  const [meta] = (await readdir(folder)).filter((file) => file.endsWith('.pf_meta'));
  if (meta === undefined) throw new TypeError('the search index has no metadata');
  const { head, elements } = cborList(renamed(await unpack(path.join(folder, meta)), names));
  const content = elements.map((element, index) => (index === FILTERS ? sorted(element) : element));
  const next = await replace(folder, meta, Buffer.concat([head, ...content]));
  const entry = path.join(folder, 'pagefind-entry.json');
  const text = await readFile(entry, 'utf8');
  await writeFile(
    entry,
    text.replaceAll(stem(meta).replace(/^pagefind\./, ''), next.replace(/^pagefind\./, '')),
  );
}

function sorted(list: Buffer): Buffer {
  const { head, elements } = cborList(list);
  return Buffer.concat([head, ...[...elements].sort(Buffer.compare)]);
}

async function unpack(file: string): Promise<Buffer> {
  return gunzipSync(await readFile(file)).subarray(MAGIC.length);
}

/** Writes a file's new content under a name with the content's hash, as long as the old one; returns its stem. */
async function replace(folder: string, file: string, content: Buffer): Promise<string> {
  const old = stem(file);
  const [, before = '', hash = ''] = /^(.*_)([0-9a-f]+)$/.exec(old) ?? [];
  const next = before + createHash('sha256').update(content).digest('hex').slice(0, hash.length);
  const extension = path.extname(file);
  const folderOf = path.join(folder, path.dirname(file));
  await rm(path.join(folder, file));
  await writeFile(
    path.join(folderOf, next + extension),
    gzipSync(Buffer.concat([MAGIC, content]), { level: 9 }),
  );
  return next;
}

/** Names are replaced by names of the same length: what counts bytes stays right. */
function renamed(bytes: Buffer, names: ReadonlyMap<string, string>): Buffer {
  let text = bytes.toString('latin1');
  for (const [old, next] of names) text = text.replaceAll(old, next);
  return Buffer.from(text, 'latin1');
}

function stem(file: string): string {
  return path.basename(file, path.extname(file));
}
