import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RepositoryRecord } from './repository-record.ts';
import { openLine, sealLine } from './sealed-line.ts';

/**
 * What is known of each repository, a line each in one file. Lines are only added while a harvest runs, the last one
 * of a repository counts, and a line that was damaged, or written by half, is passed over: a harvest that dies loses
 * nothing.
 */
export class RecordJournal {
  readonly #file: string;
  readonly #records: Map<string, RepositoryRecord>;
  #lines: number;
  #writing: Promise<void> = Promise.resolve();

  private constructor(file: string, records: Map<string, RepositoryRecord>, lines: number) {
    this.#file = file;
    this.#records = records;
    this.#lines = lines;
  }

  static async load(file: string): Promise<RecordJournal> {
    await mkdir(path.dirname(file), { recursive: true });
    const text = await readFile(file, 'utf8').catch(() => '');
    const records = new Map<string, RepositoryRecord>();
    const lines = text.split('\n');
    for (const line of lines) {
      const record = openLine(line) as RepositoryRecord | undefined;
      if (record) records.set(record.id, record);
    }
    const journal = new RecordJournal(file, records, lines.length);
    // What is added must not continue a line that was written by half.
    if (text !== '' && !text.endsWith('\n')) await journal.#append('\n');
    return journal;
  }

  get(id: string): RepositoryRecord | undefined {
    return this.#records.get(id);
  }

  /** Everything known, by id. */
  get all(): ReadonlyMap<string, RepositoryRecord> {
    return this.#records;
  }

  /** Remembers a record; it is on disk when the promise is fulfilled. */
  put(record: RepositoryRecord): Promise<void> {
    this.#records.set(record.id, record);
    this.#lines += 1;
    return this.#append(sealLine(record));
  }

  /** Forgets all but these, and writes the file anew when most of it is history. */
  async prune(keep: ReadonlySet<string>): Promise<void> {
    for (const id of this.#records.keys()) if (!keep.has(id)) this.#records.delete(id);
    if (this.#lines < this.#records.size * 2 + 100) return;
    await this.#writing;
    const lines = [...this.#records.values()].map((record) => sealLine(record));
    await writeFile(`${this.#file}.new`, lines.join(''));
    await rename(`${this.#file}.new`, this.#file);
    this.#lines = this.#records.size;
  }

  #append(text: string): Promise<void> {
    this.#writing = this.#writing.then(() => appendFile(this.#file, text));
    return this.#writing;
  }
}
