import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LocalFile } from './list-files.ts';

/** A file changed this shortly before it was read may change again without a new time stamp; it is not remembered. */
const SETTLED_MS = 2_000;

interface Remembered {
  readonly version: 1;
  /** By path: stamp and digest. */
  readonly files: Readonly<Record<string, readonly [stamp: string, digest: string]>>;
}

/** Digests of the files of a folder, remembered by their stamps, so that an unchanged file is read once. */
export class FileDigests {
  readonly #file: string;
  readonly #remembered: Remembered['files'];
  #next: Record<string, readonly [string, string]> = {};

  private constructor(file: string, remembered: Remembered['files']) {
    this.#file = file;
    this.#remembered = remembered;
  }

  /** Starts from what an earlier harvest saved; from nothing when that is damaged or missing. */
  static load(file: string): FileDigests {
    try {
      const saved = JSON.parse(readFileSync(file, 'utf8')) as Partial<Remembered>;
      if (saved.version === 1 && saved.files) return new FileDigests(file, saved.files);
    } catch {
      // Only time is lost: every file is read again.
    }
    return new FileDigests(file, {});
  }

  /** One digest of all paths and contents. */
  digest(root: string, files: readonly LocalFile[]): string {
    const settledBefore = Date.now() - SETTLED_MS;
    const whole = createHash('sha256');
    this.#next = Object.create(null) as Record<string, readonly [string, string]>;
    for (const file of files) {
      const known = Object.hasOwn(this.#remembered, file.path) ? this.#remembered[file.path] : undefined;
      const digest = known?.[0] === file.stamp ? known[1] : fileDigest(path.join(root, file.path));
      if (file.changedAt < settledBefore) this.#next[file.path] = [file.stamp, digest];
      whole.update(`${file.path}\0${file.link ?? ''}\0${digest}\n`);
    }
    return whole.digest('hex').slice(0, 40);
  }

  /** Keeps the digests for the next harvest. */
  save(): void {
    const temporary = `${this.#file}.new`;
    writeFileSync(temporary, JSON.stringify({ version: 1, files: this.#next } satisfies Remembered));
    renameSync(temporary, this.#file);
  }
}

function fileDigest(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch (error) {
    // Unreadable counts as a content of its own; reading the file reports why.
    return error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
  }
}
