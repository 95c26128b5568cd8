import type { RecordJournal } from '../cache/record-journal.ts';
import { GithubError } from '../client/index.ts';
import type { CatalogPath } from '../files/catalog-path.ts';
import type { ObjectReader } from '../files/object-reader.ts';
import type { ListedRepository } from '../listing/listed-repository.ts';
import { readRepository } from './read-repository.ts';

export interface RepositoryReadsOptions {
  readonly reader: ObjectReader;
  readonly journal: RecordJournal;
  readonly catalogPath: CatalogPath;
  /** Is called whenever a repository was read, or could not be. */
  readonly onRead?: (() => void) | undefined;
}

/** The repositories that a sweep reads, all at the same time. What was read is in the journal at once. */
export class RepositoryReads {
  readonly #options: RepositoryReadsOptions;
  #underWay = 0;
  readonly #reads = new Map<string, { readonly head: string; readonly done: Promise<Error | undefined> }>();

  constructor(options: RepositoryReadsOptions) {
    this.#options = options;
  }

  /** How many repositories are being read now. */
  get underWay(): number {
    return this.#underWay;
  }

  /** Begins to read a repository, unless what is known of it is of its head. */
  start(repository: ListedRepository): void {
    const { id, head, closed } = repository;
    if (head === undefined || closed || this.#reads.get(id)?.head === head) return;
    const { journal, catalogPath } = this.#options;
    const record = journal.get(id);
    if (record?.commit === head && record.catalogPath === catalogPath.path) return;
    this.#reads.set(id, { head, done: this.#read({ ...repository, head }) });
  }

  /**
   * Why the head of a repository was not read; undefined when it was, or need not be.
   *
   * @throws any error that is not the host's.
   */
  async errorOf({ id }: ListedRepository): Promise<GithubError | undefined> {
    const error = await this.#reads.get(id)?.done;
    if (error === undefined || error instanceof GithubError) return error;
    throw error;
  }

  async #read(repository: ListedRepository & { readonly head: string }): Promise<Error | undefined> {
    const { reader, journal, catalogPath, onRead } = this.#options;
    this.#underWay += 1;
    try {
      const known = journal.get(repository.id);
      await journal.put(await readRepository(repository, reader, catalogPath, known));
      return undefined;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    } finally {
      this.#underWay -= 1;
      onRead?.();
    }
  }
}
