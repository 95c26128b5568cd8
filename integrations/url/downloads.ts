import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Validators } from './download.ts';

interface Kept extends Validators {
  /** SHA-256 of the content, which is the name of its file. */
  readonly digest: string;
}

/** A content with what the server said about it. */
export interface KeptDownload {
  readonly content: Uint8Array;
  readonly validators: Validators;
}

/** Downloads that are kept between harvests, so that servers are only asked whether they changed. */
export class Downloads {
  readonly #folder: string;
  readonly #before: ReadonlyMap<string, Kept>;
  readonly #now = new Map<string, Kept>();

  private constructor(folder: string, before: ReadonlyMap<string, Kept>) {
    this.#folder = folder;
    this.#before = before;
  }

  static async load(folder: string): Promise<Downloads> {
    await mkdir(folder, { recursive: true });
    try {
      const index = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8')) as [string, Kept][];
      return new Downloads(folder, new Map(index));
    } catch {
      // First harvest, or a damaged index: everything is downloaded again.
      return new Downloads(folder, new Map());
    }
  }

  /** What is kept of an address, checked against its digest. */
  async get(address: string): Promise<KeptDownload | undefined> {
    const kept = this.#before.get(address);
    if (!kept) return undefined;
    const content = await readFile(path.join(this.#folder, kept.digest)).catch(() => undefined);
    return content && digestOf(content) === kept.digest ? { content, validators: kept } : undefined;
  }

  /** Keeps a content for the next harvest. */
  async put(address: string, { content, validators }: KeptDownload): Promise<void> {
    const digest = digestOf(content);
    const { etag, lastModified } = validators;
    const file = path.join(this.#folder, digest);
    // Two addresses may have the same content at the same time.
    const temporary = `${file}.${randomUUID()}`;
    await writeFile(temporary, content);
    await rename(temporary, file);
    this.#now.set(address, { digest, etag, lastModified });
  }

  /** Writes the index, and removes what no longer is in it. */
  async save(): Promise<void> {
    const file = path.join(this.#folder, 'index.json');
    await writeFile(`${file}.new`, JSON.stringify([...this.#now]));
    await rename(`${file}.new`, file);
    const keep = new Set(['index.json', ...[...this.#now.values()].map(({ digest }) => digest)]);
    for (const name of await readdir(this.#folder)) {
      if (!keep.has(name)) await rm(path.join(this.#folder, name), { force: true });
    }
  }
}

/** SHA-256 of a content, in hexadecimal. */
export function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
