import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Repository } from '../world/repository.ts';
import { importObjects } from './import-objects.ts';
import { materialize } from './materialize.ts';

interface Place {
  readonly folder: string;
  /** Version of the repository that lies in the folder. */
  version: number;
  /** Ends when the last request for this repository has ended. */
  queue: Promise<unknown>;
}

/** Bare repositories on disk for git's own programs, made when one is first asked for. */
export class GitFolders {
  #root: string | undefined;
  readonly #places = new Map<number, Place>();

  /** Runs one request after another on a repository's folder, which holds what the repository holds. */
  async use<T>(repository: Repository, run: (folder: string) => Promise<T>): Promise<T> {
    const place = this.#placeOf(repository);
    const turn = place.queue.then(() => {
      if (place.version !== repository.git.version) {
        materialize(repository.git, repository.defaultBranch, place.folder);
        place.version = repository.git.version;
      }
      return run(place.folder);
    });
    place.queue = turn.catch(() => undefined);
    return turn;
  }

  /** As `use`, and takes over what was pushed. `pushed` is told when a ref moved. */
  receive<T>(repository: Repository, run: (folder: string) => Promise<T>, pushed: () => void): Promise<T> {
    return this.use(repository, async (folder) => {
      const result = await run(folder);
      if (await importObjects(repository.git, folder)) {
        this.#placeOf(repository).version = repository.git.version;
        pushed();
      }
      return result;
    });
  }

  close(): void {
    if (this.#root !== undefined) rmSync(this.#root, { recursive: true, force: true });
    this.#root = undefined;
    this.#places.clear();
  }

  #placeOf({ id }: Repository): Place {
    this.#root ??= mkdtempSync(join(tmpdir(), 'github-double-'));
    const known = this.#places.get(id);
    if (known) return known;
    const place = { folder: join(this.#root, `${id}.git`), version: -1, queue: Promise.resolve() };
    this.#places.set(id, place);
    return place;
  }
}
