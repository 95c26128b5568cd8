import type { RecordJournal } from '../cache/record-journal.ts';
import type { RepositoryRecord } from '../cache/repository-record.ts';
import type { ObjectReader } from '../files/object-reader.ts';
import { RepositoryFiles } from '../files/repository-files.ts';
import type { FilePlace } from './file-place.ts';
import { keyOf, type ReferredCommits } from './referred-commits.ts';

/** The repositories whose files were asked for, each opened once. */
export class OpenRepositories {
  readonly #reader: ObjectReader;
  readonly #journal: RecordJournal;
  readonly #referred: ReferredCommits;
  readonly #open = new Map<string, { readonly files: RepositoryFiles; readonly record?: RepositoryRecord }>();

  constructor(reader: ObjectReader, journal: RecordJournal, referred: ReferredCommits) {
    this.#reader = reader;
    this.#journal = journal;
    this.#referred = referred;
  }

  /** The files of a repository as they were recorded; none when nothing is. */
  ofRecord(
    { owner, name }: { readonly owner: string; readonly name: string },
    record: RepositoryRecord | undefined,
  ): RepositoryFiles | undefined {
    if (!record) return undefined;
    return this.#files({ owner, name, commit: record.commit }, record.id, record);
  }

  /** The files of a commit that an address names; undefined when there is no such repository or ref. */
  async ofReference({ owner, name, ref }: FilePlace): Promise<RepositoryFiles | undefined> {
    const found = await this.#referred.find({ owner, name, ref });
    if (!found) return undefined;
    const id = keyOf(found);
    const record = this.#journal.get(id);
    return this.#files(found, id, record?.commit === found.commit ? record : undefined);
  }

  /** Keeps what was found out beyond what was recorded. */
  async keep(): Promise<void> {
    for (const [id, { files, record }] of this.#open) {
      if (!files.hasNews) continue;
      const empty = { id, descriptors: [], catalogPath: '' };
      const objects = Object.fromEntries(files.known);
      await this.#journal.put({ ...empty, ...record, commit: files.at.commit, objects });
    }
  }

  #files(
    { owner, name, commit }: { readonly owner: string; readonly name: string; readonly commit: string },
    id: string,
    record: RepositoryRecord | undefined,
  ): RepositoryFiles {
    let open = this.#open.get(id);
    if (!open) {
      const known = new Map(Object.entries(record?.objects ?? {}));
      const files = new RepositoryFiles({ owner, name, commit }, this.#reader, known);
      open = { files, ...(record && { record }) };
      this.#open.set(id, open);
    }
    return open.files;
  }
}
