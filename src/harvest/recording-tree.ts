import type { EntityDefaults, SourceRepository } from '../plugin/source-repository.ts';
import type { SourceReport } from '../plugin/source-report.ts';
import { UnreadableFileError, type SourceTree, type WebAddress } from '../plugin/source.ts';
import type { CopiedFile, SourceCopy } from './source-copy.ts';

/** A file that a source could not deliver. */
export interface UnreadableFile {
  readonly path: string;
  readonly reason: string;
  readonly remedy: string;
}

/**
 * A source's tree that remembers every question and answer.
 *
 * It answers from the copy that is kept when the revision is the same, else from the source. Without a source it
 * answers from the copy alone: what was never asked before does not exist.
 */
export class RecordingTree implements SourceTree {
  readonly revision: string;
  readonly pinned: boolean;
  readonly isWide: boolean;
  readonly #variant: string;
  readonly webAddressOf?: (path: string) => WebAddress | undefined;
  readonly #live: SourceTree | undefined;
  readonly #kept: SourceCopy | undefined;
  readonly #reading = new Map<string, Promise<CopiedFile>>();
  readonly #files = new Map<string, CopiedFile>();
  readonly #globs = new Map<string, readonly string[]>();
  readonly #locations = new Map<string, string>();
  readonly #targets = new Map<string, string | undefined>();
  readonly #addresses = new Map<string, WebAddress | undefined>();
  readonly #defaults = new Map<string, EntityDefaults | undefined>();
  #descriptors: readonly string[] | undefined;
  #repositories: readonly SourceRepository[] | undefined;
  #failure: unknown;
  #asked = false;

  /**
   * @param live the source at its current revision; absent when it failed.
   * @param kept what was asked before; used beside a live source only when it is of the same revision and variant.
   */
  constructor(live: SourceTree | undefined, kept: SourceCopy | undefined, variant: string) {
    this.#live = live;
    this.revision = live?.revision ?? kept?.revision ?? '';
    this.pinned = live?.pinned !== false;
    // Only sources of repositories are wide, and their copy tells.
    this.isWide = live ? live.isWide === true : kept?.repositories !== undefined;
    this.#variant = variant;
    const fits = live?.revision === kept?.revision && variant === kept?.variant;
    this.#kept = live && (!this.pinned || !fits) ? undefined : kept;
    if (live ? live.webAddressOf : [...(kept?.addresses.values() ?? [])].some(Boolean)) {
      this.webAddressOf = (path) => this.#addressOf(path);
    }
  }

  /** Why the source failed while files were read from it; the catalog made from this tree must not be used then. */
  get failure(): unknown {
    return this.#failure;
  }

  /** True when the kept copy answers for the source, without a question to it. */
  get isCovered(): boolean {
    return this.pinned && this.#kept !== undefined;
  }

  /** True when anything was asked that the kept copy could not answer. */
  get hasNews(): boolean {
    return this.#asked;
  }

  /** The files that could not be read, in the order of their paths. */
  get unreadable(): readonly UnreadableFile[] {
    const files: UnreadableFile[] = [];
    for (const [path, file] of this.#files) {
      if (file !== null && !(file instanceof Uint8Array)) files.push({ path, ...file });
    }
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** All questions and answers so far. */
  copy(): SourceCopy {
    return {
      revision: this.revision,
      variant: this.#variant,
      descriptors: this.#descriptors,
      files: this.#files,
      globs: this.#globs,
      locations: this.#locations,
      targets: this.#targets,
      addresses: this.#addresses,
      defaults: this.#defaults,
      repositories: this.#repositories,
    };
  }

  async descriptors(): Promise<readonly string[]> {
    this.#descriptors ??= this.#kept?.descriptors ?? (await this.#ask((live) => live.descriptors())) ?? [];
    return this.#descriptors;
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    let reading = this.#reading.get(path);
    if (!reading) {
      reading = this.#readOnce(path);
      this.#reading.set(path, reading);
    }
    const file = await reading;
    return file instanceof Uint8Array ? file : undefined;
  }

  async glob(pattern: string): Promise<readonly string[]> {
    let paths = this.#globs.get(pattern) ?? this.#kept?.globs.get(pattern);
    paths ??= (await this.#ask((live) => live.glob(pattern))) ?? [];
    this.#globs.set(pattern, paths);
    return paths;
  }

  locationOf(path: string): string {
    const location = this.#live?.locationOf(path) ?? this.#kept?.locations.get(path) ?? `file:${path}`;
    this.#note(this.#kept?.locations.has(path));
    this.#locations.set(path, location);
    return location;
  }

  pathOf(target: string): string | undefined {
    const path = this.#live ? this.#live.pathOf(target) : this.#kept?.targets.get(target);
    this.#note(this.#kept?.targets.has(target));
    this.#targets.set(target, path);
    return path;
  }

  defaultsOf(path: string): EntityDefaults | undefined {
    // A source learns of a repository while it is read: of one that is not read again, the copy knows.
    const kept = this.#kept?.defaults;
    const isKept = kept?.has(path) === true;
    const defaults = isKept ? kept.get(path) : this.#live?.defaultsOf?.(path);
    if (this.#live?.defaultsOf) this.#note(isKept);
    this.#defaults.set(path, defaults);
    return defaults;
  }

  async repositories(): Promise<readonly SourceRepository[]> {
    this.#repositories ??=
      this.#kept?.repositories ??
      (this.#live?.repositories && (await this.#ask((live) => live.repositories?.() ?? Promise.resolve([]))));
    return this.#repositories ?? [];
  }

  report(): SourceReport {
    return this.#live?.report?.() ?? {};
  }

  /** True when there was a file at this path, and it was read. */
  hasRead(path: string): boolean {
    return this.#files.get(path) instanceof Uint8Array;
  }

  async close(): Promise<void> {
    await this.#live?.close?.();
  }

  #addressOf(path: string): WebAddress | undefined {
    const address = this.#live ? this.#live.webAddressOf?.(path) : this.#kept?.addresses.get(path);
    this.#note(this.#kept?.addresses.has(path));
    this.#addresses.set(path, address);
    return address;
  }

  #note(known: boolean | undefined): void {
    if (this.#live && known === false) this.#asked = true;
  }

  async #readOnce(path: string): Promise<CopiedFile> {
    let file = this.#kept?.files.get(path);
    file ??= this.#kept?.files.has(path) ? null : ((await this.#ask((live) => readFile(live, path))) ?? null);
    this.#files.set(path, file);
    return file;
  }

  async #ask<Answer>(question: (live: SourceTree) => Promise<Answer>): Promise<Answer | undefined> {
    if (!this.#live) return undefined;
    this.#asked = true;
    try {
      return await question(this.#live);
    } catch (error) {
      this.#failure ??= error;
      throw error;
    }
  }
}

async function readFile(live: SourceTree, path: string): Promise<CopiedFile> {
  try {
    return (await live.read(path)) ?? null;
  } catch (error) {
    if (error instanceof UnreadableFileError) return { reason: error.message, remedy: error.hint };
    throw error;
  }
}
