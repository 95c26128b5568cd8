import type { ChildProcessWithoutNullStreams } from 'node:child_process';

/** A blob, `missing` when the repository lacks it, or its size when it is larger than is read. */
export type ReadObject = Buffer | 'missing' | { readonly tooLarge: number };

interface Pending {
  resolve(object: ReadObject): void;
  reject(error: Error): void;
}

/** Reads blobs through one `git cat-file --batch`, in the order in which they are asked for. */
export class ObjectReader {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #largest: number;
  readonly #pending: Pending[] = [];
  #chunks: Buffer[] = [];
  #length = 0;
  /** Size of the object that is being received; undefined while its header is. */
  #size: number | undefined;
  /** Bytes still to come of a blob that is passed over. */
  #skip = 0;

  /** @param largest bytes of the largest blob that is kept; larger ones are passed over. */
  constructor(child: ChildProcessWithoutNullStreams, largest: number) {
    this.#child = child;
    this.#largest = largest;
    child.stdout.on('data', (chunk: Buffer) => {
      this.#receive(chunk);
    });
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => {
      this.#fail(error);
    });
    child.on('close', () => {
      this.#fail(new Error('git cat-file ended early'));
    });
  }

  /** @param id full id of a blob. */
  read(id: string): Promise<ReadObject> {
    return new Promise((resolve, reject) => {
      if (this.#child.exitCode !== null || this.#child.killed) {
        reject(new Error('git cat-file has ended'));
        return;
      }
      this.#pending.push({ resolve, reject });
      this.#child.stdin.write(`${id}\n`);
    });
  }

  close(): void {
    this.#child.stdin.end();
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    while (this.#step());
  }

  /** Takes one header or one content from what was received; false when more must come first. */
  #step(): boolean {
    if (this.#skip > 0) {
      const dropped = Math.min(this.#skip, this.#length);
      this.#skip -= dropped;
      this.#drop(dropped);
      return this.#skip === 0;
    }
    return this.#size === undefined ? this.#takeHeader() : this.#takeContent(this.#size);
  }

  #takeHeader(): boolean {
    const bytes = this.#all();
    const end = bytes.indexOf(0x0a);
    if (end === -1) return false;
    const header = bytes.toString('latin1', 0, end);
    this.#drop(end + 1);
    const size = Number(/^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) {
      this.#pending.shift()?.resolve('missing');
    } else if (size > this.#largest) {
      this.#pending.shift()?.resolve({ tooLarge: size });
      this.#skip = size + 1;
    } else {
      this.#size = size;
    }
    return true;
  }

  #takeContent(size: number): boolean {
    // A newline follows the content.
    if (this.#length < size + 1) return false;
    const content = Buffer.from(this.#all().subarray(0, size));
    this.#drop(size + 1);
    this.#size = undefined;
    this.#pending.shift()?.resolve(content);
    return true;
  }

  #all(): Buffer {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0] ?? Buffer.alloc(0);
  }

  #drop(bytes: number): void {
    const rest = this.#all().subarray(bytes);
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#length = rest.length;
  }

  #fail(error: Error): void {
    for (const pending of this.#pending.splice(0)) pending.reject(error);
  }
}
