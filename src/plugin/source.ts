import type { Logger } from './logger.ts';
import type { EntityDefaults, SourceRepository } from './source-repository.ts';
import type { SourceReport } from './source-report.ts';

/** What a source is handed when it is opened. */
export interface OpenContext {
  /** Revision of the copy that is already kept; a source may skip work when it has not moved. */
  readonly previousRevision?: string | undefined;
  /** A folder of the source's own, kept between harvests, for clones and downloads. */
  readonly cacheFolder: string;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly logger: Logger;
  /** Is told how far a source is that takes long to open, for a display. */
  readonly onProgress?: ((progress: OpenProgress) => void) | undefined;
}

/** How much of a source has been read. */
export interface OpenProgress {
  readonly done: number;
  /** May grow, where the whole is not known from the start. */
  readonly total: number;
  /** What is counted, in the plural: `repositories`. */
  readonly what: string;
}

/** A place where entities come from: a folder, a repository, a list of addresses. */
export interface Source {
  /** Unique among the sources of a portal and stable between harvests, for example `local:content/catalog`. */
  readonly id: string;
  /**
   * What, besides the revision, decides what the source delivers: its options, as text without secrets. Files are
   * asked for again when it changes.
   */
  readonly variant?: string | undefined;
  /**
   * Kinds that the source makes itself, of what somebody vouches for by its config: people of an organisation, not
   * files that anybody may write. They are accepted whatever the portal's rules say.
   */
  readonly makes?: readonly string[] | undefined;
  /**
   * Finds the current revision. Reads as little as the revision needs; files are read through the tree.
   *
   * @throws when the source cannot be reached; harvest then keeps the last good copy and says so.
   */
  open(context: OpenContext): Promise<SourceTree>;
}

/** One revision of a source: a tree of files, read on demand. Paths use forward slashes and start with none. */
export interface SourceTree {
  /** Changes when, and only when, some file may have changed: a commit, or a digest. */
  readonly revision: string;
  /**
   * False where files outside the revision can be read too, as with a list of addresses. Harvest then asks for each
   * file again, whatever the revision.
   *
   * @default true
   */
  readonly pinned?: boolean | undefined;
  /**
   * True where the revision covers far more than what is read, as with the repositories of an organisation. The
   * snapshot then names a digest of what was read, so that a push to none of those files leaves it as it was. Paths
   * begin with `<owner>/<repository>/`, and what a file names without an address stays in its repository.
   *
   * @default false
   */
  readonly isWide?: boolean | undefined;
  /** Paths of the descriptors that harvest starts from, sorted. */
  descriptors(): Promise<readonly string[]>;
  /**
   * The bytes of a file, or undefined when there is none at that path. Never follows a link out of the tree.
   *
   * @throws {UnreadableFileError} when this one file cannot be read; it becomes a problem and the others go on.
   * @throws any other error when the source fails as a whole; harvest then keeps the last good copy.
   */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Paths of the files that match a glob (picomatch, dot files included), sorted. */
  glob(pattern: string): Promise<readonly string[]>;
  /** Backstage's location of a file, `<type>:<target>`: `url:https://…` or `file:…`. */
  locationOf(path: string): string;
  /** The path that an absolute URL or `file:` target means in this tree, or undefined when it lies elsewhere. */
  pathOf(target: string): string | undefined;
  /** Addresses for people, where the host has any. */
  webAddressOf?(path: string): WebAddress | undefined;
  /** What stands in for the fields that an entity of this descriptor leaves out. */
  defaultsOf?(path: string): EntityDefaults | undefined;
  /** The repositories that were looked at, sorted by name; those with descriptors too. */
  repositories?(): Promise<readonly SourceRepository[]>;
  /** What reading cost and left undone. Asked after everything else. */
  report?(): SourceReport;
  close?(): Promise<void>;
}

/** Where a person sees and edits a file on its host. */
export interface WebAddress {
  readonly view: string;
  readonly edit?: string | undefined;
  /** Appended to `view` to point at a line, with `{line}` in it, for example `#L{line}`. */
  readonly lineSuffix?: string | undefined;
}

/** One file that cannot be read although its source can, for example a link that leads out of the tree. */
export class UnreadableFileError extends Error {
  readonly hint: string;

  /** `message` says why the file cannot be read, `hint` what to do about it; both without secrets. */
  constructor(message: string, hint: string) {
    super(message);
    this.name = 'UnreadableFileError';
    this.hint = hint;
  }
}
