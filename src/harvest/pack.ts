import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';

/** A cache file: an index of plain data, and the bytes that it points into. */
export interface Pack<Index> {
  readonly index: Index;
  readonly body: Buffer;
}

const MAGIC = 'callboard-pack 1';

/** Reads a pack, or undefined when there is none, it is damaged, or another version wrote it. */
export async function readPack<Index>(file: string, version: string): Promise<Pack<Index> | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    // A cache that cannot be read is no cache; it is made again.
    return undefined;
  }
  const end = bytes.indexOf('\n');
  const [magic, wrote, digest, length] = bytes.toString('utf8', 0, Math.max(end, 0)).split('\t');
  const content = bytes.subarray(end + 1);
  if (magic !== MAGIC || wrote !== version || digest !== digestOf([content])) return undefined;
  const indexEnd = Number(length);
  return {
    index: JSON.parse(content.toString('utf8', 0, indexEnd)) as Index,
    body: content.subarray(indexEnd),
  };
}

/** Replaces a pack in one rename. Its content is checked by a digest when read, so nothing waits for the disk. */
export async function writePack(
  file: string,
  version: string,
  index: unknown,
  body: readonly Uint8Array[],
): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const indexBytes = Buffer.from(JSON.stringify(index), 'utf8');
  const head = [MAGIC, version, digestOf([indexBytes, ...body]), String(indexBytes.length)].join('\t');
  const temporary = `${file}.new`;
  const handle = await open(temporary, 'w');
  try {
    await handle.writeFile(Buffer.concat([Buffer.from(`${head}\n`), indexBytes, ...body]));
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}

function digestOf(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
