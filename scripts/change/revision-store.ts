import { existsSync } from 'node:fs';
import { runGit, startGit } from '../../integrations/git/git-command.ts';
import type { GitConfig, GitSettings } from '../../integrations/git/git-command.ts';
import { missingObjects, parseTreeListing, type TreeEntry } from '../../integrations/git/git-output.ts';
import { ObjectReader } from '../../integrations/git/object-reader.ts';
import type { ReadObject } from '../../integrations/git/object-reader.ts';

const LARGEST_FILE = 64 * 1024 * 1024;
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

export interface RevisionStoreOptions {
  readonly settings: GitSettings;
  /** Folder of the repository's objects: `.git`, or a bare repository. */
  readonly gitFolder: string;
  /** True where what is missing is fetched from the address of the settings; a folder that is not there is made. */
  readonly fetches: boolean;
}

/**
 * Commits of one repository, read from its objects: nothing is checked out, and nothing of it is run.
 *
 * With `fetches`, commits come without their history and files without their content, until they are asked for.
 */
export class RevisionStore {
  readonly #options: RevisionStoreOptions;
  #reader: ObjectReader | undefined;
  #underWay: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  readonly #wanted = new Set<string>();

  constructor(options: RevisionStoreOptions) {
    this.#options = options;
  }

  /** Makes sure that commits are there. @throws {GitError} when the server does not hand them out. */
  async fetchCommits(commits: readonly string[]): Promise<void> {
    const { gitFolder, fetches } = this.#options;
    if (!fetches) return;
    if (!existsSync(gitFolder)) {
      await runGit(this.#options.settings, ['init', '--quiet', '--bare', '--template=', '--', gitFolder]);
    }
    await this.#fetch(commits);
  }

  /** Trees ask for their commit before they are listed; whoever made the store has seen to that. */
  fetchCommit(): Promise<void> {
    return Promise.resolve();
  }

  /** The parents of a commit, as it names them itself: also those that are not there. */
  async parentsOf(commit: string): Promise<readonly string[]> {
    const text = (await this.#git(['cat-file', 'commit', checkCommit(commit)])).toString('latin1');
    const [header = ''] = text.split('\n\n', 1);
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent);
  }

  /** Every path of a commit. */
  async entries(commit: string): Promise<ReadonlyMap<string, TreeEntry>> {
    const listing = await this.#git(['ls-tree', '-r', '-z', '--full-tree', checkCommit(commit)]);
    return parseTreeListing(listing);
  }

  /** Fetches the blobs that are not there yet, in one go. */
  async fetchObjects(ids: readonly string[]): Promise<void> {
    if (!this.#options.fetches || ids.length === 0) return;
    const input = `${ids.join('\n')}\n`;
    const found = (await this.#git(['cat-file', '--batch-check'], { input })).toString('latin1');
    const missing = missingObjects(found);
    if (missing.length > 0) await this.#fetch(missing);
  }

  /** The content of a blob, or its size when that is above 64 MB. */
  async read(id: string): Promise<Exclude<ReadObject, 'missing'>> {
    const object = await this.#objects().read(id);
    if (object !== 'missing') return object;
    await this.#fetchSoon(id);
    const fetched = await this.#objects().read(id);
    if (fetched === 'missing') throw new Error(`the repository lacks the object ${id}`);
    return fetched;
  }

  /** Runs git on the repository. */
  git(args: readonly string[]): Promise<Buffer> {
    return this.#git(args);
  }

  close(): void {
    this.#reader?.close();
    this.#reader = undefined;
  }

  /** Fetches together what is asked for while another fetch is on its way. */
  #fetchSoon(id: string): Promise<void> {
    this.#wanted.add(id);
    this.#next ??= this.#underWay.then(async () => {
      const ids = [...this.#wanted];
      this.#wanted.clear();
      this.#next = undefined;
      await (this.#underWay = this.fetchObjects(ids).catch(() => undefined));
    });
    return this.#next;
  }

  #objects(): ObjectReader {
    const { settings, gitFolder } = this.#options;
    this.#reader ??= new ObjectReader(
      startGit(settings, ['cat-file', '--batch'], { gitFolder }),
      LARGEST_FILE,
    );
    return this.#reader;
  }

  async #fetch(ids: readonly string[]): Promise<void> {
    const flags = [
      '--quiet',
      '--depth=1',
      '--filter=blob:none',
      '--no-tags',
      '--no-write-fetch-head',
      '--stdin',
    ];
    const config: GitConfig = [
      ['remote.origin.url', this.#options.settings.address.url],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.partialclonefilter', 'blob:none'],
      ['fetch.negotiationAlgorithm', 'noop'],
    ];
    const input = `${ids.map(checkCommit).join('\n')}\n`;
    await this.#git(['fetch', ...flags, '--', 'origin'], { input, config });
    // Git notes that objects are missing on purpose, and would then fetch them one by one by itself.
    for (const key of ['remote.origin', 'extensions']) {
      await this.#git(['config', '--remove-section', key]).catch(() => undefined);
    }
  }

  #git(
    args: readonly string[],
    options: { readonly input?: string; readonly config?: GitConfig } = {},
  ): Promise<Buffer> {
    return runGit(this.#options.settings, args, { ...options, gitFolder: this.#options.gitFolder });
  }
}

/** @throws {Error} for what is no full id: it would be an option or a refspec to git. */
function checkCommit(commit: string): string {
  if (!COMMIT.test(commit)) throw new Error(`"${commit}" is no full commit`);
  return commit;
}
