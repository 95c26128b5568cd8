import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { runGit, startGit, type GitConfig, type GitSettings } from './git-command.ts';
import { missingObjects, parseTreeListing, type TreeEntry } from './git-output.ts';
import { ObjectReader, type ReadObject } from './object-reader.ts';

const REF = 'refs/callboard/current';
const LARGEST_FILE = 64 * 1024 * 1024;
/** Each fetch leaves a pack; past this many the repository is fetched anew. */
const MOST_PACKS = 60;

/**
 * A bare repository in the cache that holds one commit with its trees, and of its files those that were asked for.
 *
 * Nothing is ever checked out. Where the server cannot leave out files, it holds all of the commit.
 */
export class GitRepository {
  readonly #settings: GitSettings;
  readonly #folder: string;
  #reader: ObjectReader | undefined;

  constructor(settings: GitSettings, folder: string) {
    this.#settings = settings;
    this.#folder = folder;
  }

  /**
   * Makes sure that a commit is there.
   *
   * @param ref full name of the ref that leads to it, for servers that hand out no bare commits.
   */
  async fetchCommit(commit: string, ref: string | undefined): Promise<void> {
    if (await this.#holds(commit)) return;
    const existed = existsSync(this.#folder);
    await this.#clean();
    try {
      await this.#fetchCommit(commit, ref);
    } catch (error) {
      this.#settings.signal.throwIfAborted();
      if (!existed) throw error;
      // Perhaps the repository was damaged by a harvest that died: once more from the start.
      await rm(this.#folder, { recursive: true, force: true });
      await this.#fetchCommit(commit, ref);
    }
    if (!(await this.#holds(commit))) {
      throw new Error('the branch moved while it was fetched; harvest again');
    }
  }

  /** Every path of a commit. */
  async entries(commit: string): Promise<ReadonlyMap<string, TreeEntry>> {
    const listing = await this.#git(['ls-tree', '-r', '-z', '--full-tree', commit]);
    return parseTreeListing(listing);
  }

  /** Fetches the blobs that are not there yet, in one go. */
  async fetchObjects(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const input = `${ids.join('\n')}\n`;
    const found = (await this.#git(['cat-file', '--batch-check'], { input })).toString('latin1');
    const missing = missingObjects(found);
    if (missing.length === 0) return;
    await this.#fetch(['--stdin'], `${missing.join('\n')}\n`);
  }

  /** The content of a blob, or its size when that is above 64 MB. */
  async read(id: string): Promise<Exclude<ReadObject, 'missing'>> {
    const object = await this.#objects().read(id);
    if (object !== 'missing') return object;
    await this.fetchObjects([id]);
    const fetched = await this.#objects().read(id);
    if (fetched === 'missing') throw new Error(`the repository lacks the object ${id}`);
    return fetched;
  }

  close(): void {
    this.#reader?.close();
    this.#reader = undefined;
  }

  #objects(): ObjectReader {
    this.#reader ??= new ObjectReader(
      startGit(this.#settings, ['cat-file', '--batch'], { gitFolder: this.#folder }),
      LARGEST_FILE,
    );
    return this.#reader;
  }

  async #holds(commit: string): Promise<boolean> {
    if (!existsSync(path.join(this.#folder, 'HEAD'))) return false;
    try {
      const at = await this.#git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${REF}^{commit}`]);
      return at.toString('latin1').trim() === commit;
    } catch {
      this.#settings.signal.throwIfAborted();
      return false;
    }
  }

  async #fetchCommit(commit: string, ref: string | undefined): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await runGit(this.#settings, ['init', '--quiet', '--bare', '--template=', '--', this.#folder]);
    try {
      await this.#fetch([`+${commit}:${REF}`]);
    } catch (error) {
      this.#settings.signal.throwIfAborted();
      if (ref === undefined) throw error;
      await this.#fetch([`+${ref}:${REF}`]);
    }
  }

  async #fetch(wanted: readonly string[], input?: string): Promise<void> {
    const stdin = wanted[0] === '--stdin';
    const flags = ['--quiet', '--depth=1', '--filter=blob:none', '--no-tags', '--no-write-fetch-head'];
    const args = ['fetch', ...flags, ...(stdin ? ['--stdin'] : []), '--', 'origin', ...(stdin ? [] : wanted)];
    await this.#git(args, { ...(input !== undefined && { input }), config: this.#remote(stdin) });
    // Git notes that objects are missing on purpose, and would then fetch them one by one by itself.
    for (const key of ['remote.origin', 'extensions']) {
      await this.#git(['config', '--remove-section', key]).catch(() => undefined);
    }
  }

  /** The remote is named for one command only, so no address is written to the cache. */
  #remote(objects: boolean): GitConfig {
    return [
      ['remote.origin.url', this.#settings.address.url],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.partialclonefilter', 'blob:none'],
      ...(objects ? ([['fetch.negotiationAlgorithm', 'noop']] as const) : []),
    ];
  }

  /** Removes what a killed harvest may have left; the lock of the harvest says that nobody else is at work here. */
  async #clean(): Promise<void> {
    if (!existsSync(this.#folder)) return;
    const packs = path.join(this.#folder, 'objects', 'pack');
    const names = await readdir(packs).catch(() => []);
    if (names.filter((name) => name.endsWith('.pack')).length > MOST_PACKS) {
      await rm(this.#folder, { recursive: true, force: true });
      return;
    }
    for (const name of names.filter((each) => each.startsWith('tmp_'))) await rm(path.join(packs, name));
    for (const name of await readdir(this.#folder, { recursive: true })) {
      if (name.endsWith('.lock')) await rm(path.join(this.#folder, name), { force: true });
    }
  }

  #git(
    args: readonly string[],
    options: { readonly input?: string; readonly config?: GitConfig } = {},
  ): Promise<Buffer> {
    return runGit(this.#settings, args, { ...options, gitFolder: this.#folder });
  }
}
