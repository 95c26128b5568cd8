import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const MOST_RECENT_BYTES = 64_000_000;

/**
 * The contents of files by their git object id, kept between harvests.
 *
 * An id is a digest of its content, so what was damaged, or written by half, is noticed when it is read.
 */
export class BlobStore {
  readonly #folder: string;
  /** What came in this harvest is mostly read in it, too. */
  readonly #recent = new Map<string, Uint8Array>();
  #recentBytes = 0;
  readonly #folders = new Map<string, Promise<unknown>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Keeps a content; false, and nothing kept, when it is not the one of that id. */
  async put(oid: string, content: Uint8Array): Promise<boolean> {
    if (blobId(content, oid.length) !== oid) return false;
    const file = this.#fileOf(oid);
    const folder = path.dirname(file);
    const made = this.#folders.get(folder) ?? mkdir(folder, { recursive: true });
    this.#folders.set(folder, made);
    await made;
    await writeFile(file, content);
    if (this.#recentBytes + content.length <= MOST_RECENT_BYTES && !this.#recent.has(oid)) {
      this.#recentBytes += content.length;
      this.#recent.set(oid, content);
    }
    return true;
  }

  async get(oid: string): Promise<Uint8Array | undefined> {
    const recent = this.#recent.get(oid);
    if (recent) return recent;
    const content = await readFile(this.#fileOf(oid)).catch(() => undefined);
    return content && blobId(content, oid.length) === oid ? content : undefined;
  }

  /** Removes all contents but these. */
  async prune(keep: ReadonlySet<string>): Promise<void> {
    for (const folder of await readdir(this.#folder).catch(() => [])) {
      const names = await readdir(path.join(this.#folder, folder)).catch(() => []);
      for (const name of names) {
        if (!keep.has(folder + name)) await rm(path.join(this.#folder, folder, name), { force: true });
      }
    }
  }

  #fileOf(oid: string): string {
    return path.join(this.#folder, oid.slice(0, 2), oid.slice(2));
  }
}

/** The id that git gives to a content: SHA-1, or SHA-256 where ids are longer. */
function blobId(content: Uint8Array, length: number): string {
  const header = `blob ${String(content.length)}\0`;
  return createHash(length > 40 ? 'sha256' : 'sha1')
    .update(header)
    .update(content)
    .digest('hex');
}
