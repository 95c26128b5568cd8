import type { CatalogRule } from '../config/catalog-rule.ts';
import type { EntityProcessor } from '../plugin/hooks.ts';
import type { SourceTree } from '../plugin/source.ts';
import type { KindDefinition } from '../model/kind.ts';
import type { RelationPair } from '../model/relations.ts';
import type { Problem, ProblemLevel } from '../problems/problem.ts';
import type { SnapshotEntity, SnapshotSource } from '../snapshot/format.ts';

/** One source, open at a revision, as the catalog sees it. */
export interface CatalogTree {
  readonly source: string;
  readonly tree: SourceTree;
  /** Rules of this source alone, in addition to the portal's. */
  readonly rules?: readonly CatalogRule[] | undefined;
}

/** What may occur in a catalog: kinds, relation pairs and processors, the built-in ones and those added. */
export interface CatalogModel {
  readonly kinds: readonly KindDefinition[];
  readonly relationPairs: readonly RelationPair[];
  readonly processors: readonly EntityProcessor[];
}

/** Everything the assembly of a catalog depends on. */
export interface CatalogInput {
  /** In config order: where two define the same entity, the first wins. */
  readonly trees: readonly CatalogTree[];
  readonly model: CatalogModel;
  readonly rules: readonly CatalogRule[];
  /** Levels that replace those of the problem catalogue, by code. */
  readonly levels: Readonly<Record<string, ProblemLevel | 'off'>>;
  readonly signal?: AbortSignal | undefined;
}

/** A catalog: what a snapshot is written from. Entities are sorted by reference, problems by place. */
export interface Catalog {
  readonly entities: readonly SnapshotEntity[];
  readonly problems: readonly Problem[];
  readonly sources: readonly SnapshotSource[];
}
