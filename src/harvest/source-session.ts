import { createHash } from 'node:crypto';
import path from 'node:path';
import type { OpenContext, SourceTree } from '../plugin/source.ts';
import type { SourceStatus } from '../snapshot/format.ts';
import { describeError } from './describe-error.ts';
import type { HarvestSource } from './harvest-options.ts';
import { RecordingTree } from './recording-tree.ts';
import { readSourceCopy, writeSourceCopy, type SourceCopy } from './source-copy.ts';

/** What all sources of a harvest are opened with; each gets a cache folder of its own. */
export type SessionContext = Omit<OpenContext, 'previousRevision' | 'onProgress'> & {
  readonly redact: (text: string) => string;
};

/** One source during one harvest: opened at its revision, or replaced by its last good copy when it fails. */
export class SourceSession {
  readonly id: string;
  readonly rules: HarvestSource['rules'];
  readonly #folder: string;
  readonly #redact: (text: string) => string;
  readonly #kept: SourceCopy | undefined;
  readonly #variant: string;
  #tree: RecordingTree | undefined;
  #state: SourceStatus['state'];
  #error: string | undefined;

  private constructor(
    source: HarvestSource,
    { folder, redact }: { readonly folder: string; readonly redact: (text: string) => string },
    kept: SourceCopy | undefined,
    live?: SourceTree,
  ) {
    this.id = source.source.id;
    const { makes = [] } = source.source;
    this.rules = makes.length === 0 ? source.rules : [...(source.rules ?? []), { allow: makes }];
    this.#folder = folder;
    this.#redact = redact;
    this.#kept = kept;
    this.#variant = source.source.variant ?? '';
    this.#state = live && live.revision === kept?.revision ? 'unchanged' : 'fresh';
    if (live) this.#tree = new RecordingTree(live, kept, this.#variant);
  }

  /** Opens a source. Never throws for a failing source, only when the harvest is cancelled. */
  static async open(
    source: HarvestSource,
    { redact, ...context }: SessionContext,
    onProgress?: OpenContext['onProgress'],
  ): Promise<SourceSession> {
    const folder = path.join(context.cacheFolder, 'sources', folderName(source.source.id));
    const kept = await readSourceCopy(path.join(folder, 'copy.pack'));
    try {
      const live = await source.source.open({
        ...context,
        cacheFolder: path.join(folder, 'own'),
        previousRevision: kept?.revision,
        onProgress,
      });
      return new SourceSession(source, { folder, redact }, kept, live);
    } catch (error) {
      context.signal.throwIfAborted();
      const session = new SourceSession(source, { folder, redact }, kept);
      session.#fallBack(error);
      return session;
    }
  }

  /** The name of the folder that a source keeps below `sources/`. */
  get folderName(): string {
    return path.basename(this.#folder);
  }

  /** The files to assemble from; undefined when the source failed and no copy is kept. */
  get tree(): RecordingTree | undefined {
    return this.#tree;
  }

  /** True when what the source delivers is known without reading it: unchanged, or failed and replaced by its copy. */
  get isCovered(): boolean {
    return this.#tree === undefined || this.#tree.isCovered;
  }

  /** Equal when the source delivers the same. */
  get fingerprint(): string {
    const state = this.#state === 'unchanged' ? 'fresh' : this.#state;
    return JSON.stringify([this.id, state, this.#tree?.revision, this.#tree?.pinned, this.#variant]);
  }

  /** When the source failed while it was read: replaces it by its last good copy and answers true. */
  recover(): boolean {
    const failure = this.#tree?.failure;
    if (failure === undefined) return false;
    this.#fallBack(failure);
    return true;
  }

  /** Keeps what was read, as the copy for a day when the source fails. */
  async keep(): Promise<void> {
    const tree = this.#tree;
    if (!tree?.hasNews) return;
    await writeSourceCopy(path.join(this.#folder, 'copy.pack'), tree.copy());
  }

  /** @param lastGoodAt when the kept copy was last known to be current. */
  status(now: string, lastGoodAt: string | undefined): SourceStatus {
    const good = this.#state === 'fresh' || this.#state === 'unchanged' ? now : lastGoodAt;
    return {
      id: this.id,
      state: this.#state,
      ...(this.#tree && { revision: this.#tree.revision }),
      ...(this.#tree && good !== undefined && { lastGoodAt: good }),
      ...this.#tree?.report(),
      ...(this.#error !== undefined && { error: this.#error }),
    };
  }

  #fallBack(error: unknown): void {
    void this.#tree?.close().catch(() => undefined);
    this.#error = describeError(error, this.#redact);
    this.#state = this.#kept ? 'stale' : 'missing';
    this.#tree = this.#kept && new RecordingTree(undefined, this.#kept, this.#kept.variant);
  }
}

/** Readable where possible, unique always. */
function folderName(id: string): string {
  const readable = id.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 40);
  return `${readable}-${createHash('sha256').update(id).digest('hex').slice(0, 12)}`;
}
