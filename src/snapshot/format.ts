import type { CatalogRule } from '../config/catalog-rule.ts';
import type { Entity } from '../model/entity.ts';
import type { JsonValue } from '../model/json.ts';
import type { Provenance } from '../model/provenance.ts';
import type { SourceReport } from '../plugin/source-report.ts';
import type { SourceRepository } from '../plugin/source-repository.ts';
import type { ProblemLevel } from '../problems/problem.ts';

/** Version of the folder layout described here. A reader refuses any other. */
export const SNAPSHOT_FORMAT = 1;

/** One line of `entities.ndjson`, sorted by `ref`. */
export interface SnapshotEntity {
  /** Canonical reference, lower case. */
  readonly ref: string;
  /** The entity as Backstage's catalog would answer it, with relations and location annotations. */
  readonly entity: Entity;
  readonly provenance: Provenance;
  /** The entity's YAML document as written. */
  readonly text: string;
}

/** One line of `announcements.ndjson`: what the organisation tells its people. Pinned first, then latest first. */
export interface SnapshotAnnouncement {
  /** Its address below `announcements/`, from the name of its file. */
  readonly slug: string;
  readonly title: string;
  /** When it begins: a day, `2026-01-31`, or a moment with its zone, `2026-01-31T22:00:00+01:00`. */
  readonly date: string;
  /** The last day, or the moment, that it is current. */
  readonly until?: string;
  readonly category?: string;
  readonly tags: readonly string[];
  /** Canonical reference of the user or group that tells it. */
  readonly author?: string;
  readonly pinned: boolean;
  /** Markdown. */
  readonly body: string;
}

/**
 * One line of `repositories.ndjson`, sorted by source and name: a repository with something to register. It has no
 * descriptor, or `definitions` that no entity uses, or could not be read.
 */
export interface SnapshotRepository extends SourceRepository {
  /** Id of the source. */
  readonly source: string;
}

/** What one source delivered; the same for the same revision. */
export interface SnapshotSource {
  readonly id: string;
  readonly revision: string;
  /** Files read: descriptors and what they refer to. */
  readonly files: number;
  readonly entities: number;
  /** Rules of this source alone. Absent when it has none. */
  readonly rules?: readonly CatalogRule[];
}

/** `manifest.json`: what the snapshot holds, without a clock. */
export interface SnapshotManifest {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly sources: readonly SnapshotSource[];
  readonly entities: number;
  /** Absent when there are none. */
  readonly announcements?: number;
  /** Lines of `repositories.ndjson`. Absent when there are none. */
  readonly repositories?: number;
  readonly problems: Readonly<Record<ProblemLevel, number>>;
}

/** How the last harvest of one source went: volatile, kept apart in `status/sources.json`. */
export interface SourceStatus extends SourceReport {
  readonly id: string;
  /** `fresh`: read now. `unchanged`: same revision as before. `stale`: failed now, an older copy is shown. `missing`: failed, no copy. */
  readonly state: 'fresh' | 'unchanged' | 'stale' | 'missing';
  readonly revision?: string | undefined;
  /** When the copy shown was last known to be current, ISO 8601. */
  readonly lastGoodAt?: string | undefined;
  /** Why the source failed, in words that hold no secret. */
  readonly error?: string | undefined;
}

/** How a status collector went: as with sources, one that failed keeps its last good file. */
export interface CollectorStatus {
  readonly name: string;
  readonly state: 'fresh' | 'stale' | 'missing';
  /** When the facts in its file were collected, ISO 8601. */
  readonly observedAt?: string | undefined;
  /** Entities whose facts could not be collected now. */
  readonly failures: number;
  /** The first error, in words that hold no secret. */
  readonly error?: string | undefined;
}

/** `status/sources.json`. */
export interface HarvestStatus {
  readonly harvestedAt: string;
  readonly sources: readonly SourceStatus[];
  readonly collectors?: readonly CollectorStatus[] | undefined;
}

/** `status/<collector>.json`: volatile facts by canonical reference. */
export interface CollectedStatus {
  /** When the facts were collected, ISO 8601. */
  readonly observedAt: string;
  readonly entities: Readonly<Record<string, JsonValue>>;
  /** Entities that failed now: why, and when the older facts given for them were collected, if there are any. */
  readonly failed?:
    Readonly<Record<string, { readonly error: string; readonly observedAt?: string }>> | undefined;
}

/** One published snapshot, in numbers. */
export interface Publication {
  readonly snapshot: string;
  /** When a harvest first published it, ISO 8601. */
  readonly at: string;
  /** Entities by kind, lower case. */
  readonly entities: Readonly<Record<string, number>>;
  readonly problems: Readonly<Record<ProblemLevel, number>>;
  /** Problems by code. */
  readonly codes: Readonly<Record<string, number>>;
}

/** `status/history.json`: the snapshots so far, oldest first; of older days the last one each. */
export interface PublicationHistory {
  readonly publications: readonly Publication[];
}

/** What one snapshot has that the one before had not, and the other way round. */
export interface SnapshotChange {
  readonly snapshot: string;
  readonly previous: string;
  /** When it was published, ISO 8601. */
  readonly at: string;
  /** References, at most a hundred of each; `totals` counts all. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  readonly totals: { readonly added: number; readonly removed: number; readonly changed: number };
}

/** `status/changes.json`: what the last snapshots changed, newest first. */
export interface SnapshotChanges {
  readonly changes: readonly SnapshotChange[];
}
