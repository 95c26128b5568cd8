import type { CatalogModel } from '../catalog/catalog.ts';
import type { CatalogRule } from '../config/index.ts';
import type { StatusCollector } from '../plugin/hooks.ts';
import type { Logger } from '../plugin/logger.ts';
import type { OpenProgress, Source } from '../plugin/source.ts';
import type { Problem, ProblemLevel } from '../problems/problem.ts';
import type { CollectorStatus, HarvestStatus, SnapshotManifest } from '../snapshot/format.ts';

/** A source, and the rules that hold for it in addition to the portal's. */
export interface HarvestSource {
  readonly source: Source;
  readonly rules?: readonly CatalogRule[] | undefined;
}

/** Everything that a harvest depends on. */
export interface HarvestOptions {
  /** In config order: where two define the same entity, the first wins. Their ids are unique. */
  readonly sources: readonly HarvestSource[];
  readonly model: CatalogModel;
  /** Rules for all sources. */
  readonly rules: readonly CatalogRule[];
  /** Levels that replace those of the problem catalogue, by code. */
  readonly levels: Readonly<Record<string, ProblemLevel | 'off'>>;
  readonly collectors: readonly StatusCollector[];
  /** Folder of Markdown files that announce something, if there is one. */
  readonly announcements?: string | undefined;
  /** Folder of the snapshot, for example `content/snapshot`. */
  readonly out: string;
  /** Folder that is kept between harvests; everything in it can be made again. */
  readonly cacheFolder: string;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly logger: Logger;
  /** Takes secrets out of a text that will be shown or published. */
  readonly redact?: ((text: string) => string) | undefined;
  readonly onProgress?: ((event: HarvestEvent) => void) | undefined;
}

/** What a harvest is doing, for a progress display. */
export type HarvestEvent =
  | { readonly type: 'open'; readonly done: number; readonly total: number; readonly source?: string }
  | { readonly type: 'read'; readonly source: string; readonly progress: OpenProgress }
  | { readonly type: 'assemble' }
  | { readonly type: 'write'; readonly entities: number }
  | { readonly type: 'collect'; readonly collector: string; readonly done: number; readonly total: number };

/** How a harvest went. */
export interface HarvestReport {
  /** 0: done. 1: problems at level error. 3: a source failed and had no last good copy; this outranks 1. */
  readonly exitCode: 0 | 1 | 3;
  readonly snapshot: string;
  /** False when the content is that of the snapshot before. */
  readonly changed: boolean;
  readonly manifest: SnapshotManifest;
  readonly problems: readonly Problem[];
  readonly status: HarvestStatus & { readonly collectors: readonly CollectorStatus[] };
}

/** The snapshot, the status or the cache could not be written: exit code 4. */
export class OutputError extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'OutputError';
  }
}
