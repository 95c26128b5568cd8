import { createHash } from 'node:crypto';
import { readPack, writePack } from './pack.ts';

/**
 * Results of parsing, by the content that was parsed; kept in one file.
 *
 * Unchanged entries are carried over as bytes, so a harvest pays for what changed only.
 */
export class DocumentCache<Value> {
  readonly #file: string;
  readonly #version: string;
  readonly #kept: ReadonlyMap<string, Uint8Array>;
  readonly #used = new Map<string, Uint8Array>();
  #changed = false;

  private constructor(file: string, version: string, kept: ReadonlyMap<string, Uint8Array>) {
    this.#file = file;
    this.#version = version;
    this.#kept = kept;
  }

  /** @param version changes when the same content may be parsed differently. */
  static async load<Value>(file: string, version: string): Promise<DocumentCache<Value>> {
    const pack = await readPack<readonly (readonly [string, number])[]>(file, version);
    const kept = new Map<string, Uint8Array>();
    let offset = 0;
    for (const [digest, length] of pack?.index ?? []) {
      const end = offset + length;
      if (pack) kept.set(digest, pack.body.subarray(offset, end));
      offset = end;
    }
    return new DocumentCache(file, version, kept);
  }

  /** The result for this content: the one that is kept, else the one that `parse` makes. */
  get(content: Uint8Array, parse: (content: Uint8Array) => Value): Value {
    const digest = createHash('sha256').update(content).digest('base64');
    const kept = this.#kept.get(digest) ?? this.#used.get(digest);
    if (kept) {
      this.#used.set(digest, kept);
      return JSON.parse(Buffer.from(kept.buffer, kept.byteOffset, kept.length).toString('utf8')) as Value;
    }
    const value = parse(content);
    this.#used.set(digest, Buffer.from(JSON.stringify(value), 'utf8'));
    this.#changed = true;
    return value;
  }

  /** Keeps what was used since loading, and nothing else. */
  async save(): Promise<void> {
    if (!this.#changed && this.#used.size === this.#kept.size) return;
    const index = [...this.#used].map(([digest, bytes]) => [digest, bytes.length]);
    await writePack(this.#file, this.#version, index, [...this.#used.values()]);
  }
}
