import { UnreadableFileError } from '../../../src/plugin/source.ts';
import type { RepositoryBatches } from '../batch/repository-batches.ts';
import type { BlobStore } from '../cache/blob-store.ts';
import type { GithubClient } from '../client/index.ts';
import { GithubError } from '../client/index.ts';
import type { GitFile, GitObject } from './git-object.ts';
import {
  BLOB,
  foldersOf,
  isBlob,
  isTree,
  selectionOf,
  type BlobAnswer,
  type ObjectAnswer,
  type ObjectQuestion,
} from './object-answer.ts';

/** A commit of a repository. */
export interface RepositoryCommit {
  readonly owner: string;
  readonly name: string;
  /** Object id. */
  readonly commit: string;
}

/** Largest file that is read; placeholders take no larger ones. */
const LARGEST = 20_000_000;

/** Reads objects of commits in batches, and keeps the texts that come with them. */
export class ObjectReader {
  readonly #client: GithubClient;
  readonly #batches: RepositoryBatches;
  readonly #blobs: BlobStore;

  constructor(client: GithubClient, batches: RepositoryBatches, blobs: BlobStore) {
    this.#client = client;
    this.#batches = batches;
    this.#blobs = blobs;
  }

  /**
   * What stands at the paths, and in the folders that are listed with them. The questions go into one query.
   *
   * @throws {GithubError} when the repository, or the host, does not answer.
   */
  async objects(
    { owner, name, commit }: RepositoryCommit,
    questions: readonly ObjectQuestion[],
    isPatient = false,
  ): Promise<ReadonlyMap<string, GitObject>> {
    const selections = questions.map(
      (question, index) => `o${String(index)}: ${selectionOf(commit, question)}`,
    );
    const answers = await this.#batches.ask<Readonly<Record<string, ObjectAnswer>>>({
      owner,
      name,
      selection: selections.join(' '),
      weight: questions.length,
      isPatient,
    });
    const objects = new Map<string, GitObject>();
    for (const [index, { path }] of questions.entries()) {
      const answer = answers[`o${String(index)}`] ?? null;
      if (isTree(answer)) for (const [folder, object] of foldersOf(path, answer)) objects.set(folder, object);
      else objects.set(path, isBlob(answer) ? await this.#keep(answer) : null);
    }
    return objects;
  }

  /**
   * The content of a file.
   *
   * @throws {UnreadableFileError} when it is too large or no text.
   */
  async content({ owner, name }: RepositoryCommit, known: GitFile): Promise<Uint8Array> {
    const { oid, size } = known;
    if (known.content === 'binary') {
      throw new UnreadableFileError(
        'it is no text but a binary file, which is not read',
        'Name a YAML, JSON or other text file.',
      );
    }
    if (size > LARGEST) {
      throw new UnreadableFileError(
        `it is ${String(Math.round(size / 1_000_000))} MB large, and files above ${String(LARGEST / 1_000_000)} MB are not read`,
        'Split the file, or keep it out of the catalog.',
      );
    }
    let kept = await this.#blobs.get(oid);
    if (!kept && known.content !== 'large') {
      await this.#askAgain(owner, name, oid);
      kept = await this.#blobs.get(oid);
    }
    if (kept) return kept;
    const content = await this.#whole(owner, name, oid);
    if (await this.#blobs.put(oid, content)) return content;
    throw new GithubError('unavailable', `${owner}/${name} delivered another content than it announced`);
  }

  /** A file that does not fit into an answer of GraphQL. */
  async #whole(owner: string, repo: string, oid: string): Promise<Uint8Array> {
    try {
      const { data } = await this.#client.rest<{ readonly content: string }>(
        owner,
        'GET /repos/{owner}/{repo}/git/blobs/{oid}',
        { owner, repo, oid },
      );
      return Buffer.from(data.content, 'base64');
    } catch (error) {
      const isOfFile =
        error instanceof GithubError && ['not-found', 'forbidden', 'refused'].includes(error.kind);
      if (!isOfFile) throw error;
      throw new UnreadableFileError(
        'its host does not hand it out whole',
        'Keep it below 512 KB, or check that the credentials may read contents.',
      );
    }
  }

  /** What the cache lost is asked for in batches too. */
  async #askAgain(owner: string, name: string, oid: string): Promise<void> {
    const selection = `object(oid: "${oid}") { ${BLOB} }`;
    const { object } = await this.#batches.ask<{ readonly object: ObjectAnswer }>({
      owner,
      name,
      selection,
      weight: 1,
    });
    if (isBlob(object)) await this.#keep(object);
  }

  async #keep({ oid, byteSize, isBinary, isTruncated, text }: BlobAnswer): Promise<GitFile> {
    if (isBinary === true) return { oid, size: byteSize, content: 'binary' };
    // A text that is cut, or was not in UTF-8, is another one than the file's.
    const isWhole = !isTruncated && text !== null && (await this.#blobs.put(oid, Buffer.from(text)));
    return { oid, size: byteSize, ...(!isWhole && { content: 'large' as const }) };
  }
}
