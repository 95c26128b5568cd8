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
  /**
   * Location of the descriptor of another tree that leads to a file of this one, where that tree is not at hand.
   *
   * @default the file's own location
   */
  readonly originOf?: ((path: string) => string | undefined) | undefined;
}

/** What may occur in a catalog: kinds, relation pairs and processors, the built-in ones and those added. */
export interface CatalogModel {
  readonly kinds: readonly KindDefinition[];
  readonly relationPairs: readonly RelationPair[];
  readonly processors: readonly EntityProcessor[];
}

/** An entity that is in the catalog already, read elsewhere. */
export interface NeighbourEntity {
  /** Canonical reference. */
  readonly ref: string;
  /** Where it is defined, for people: an address, or a path and line. */
  readonly place: string;
  /** The relations that it makes, each to a canonical reference. */
  readonly references: readonly NeighbourReference[];
}

/** A relation that an entity makes, without its inverse. */
export interface NeighbourReference {
  readonly relation: string;
  readonly target: string;
}

/** Everything the assembly of a catalog depends on. */
export interface CatalogInput {
  /** In config order: where two define the same entity, the first wins. */
  readonly trees: readonly CatalogTree[];
  readonly model: CatalogModel;
  readonly rules: readonly CatalogRule[];
  /** Levels that replace those of the problem catalogue, by code. */
  readonly levels: Readonly<Record<string, ProblemLevel | 'off'>>;
  /**
   * What the catalog holds besides the trees, where only a part of it is assembled: references may lead there, and what
   * is defined there is not defined again. None of it is in the result.
   */
  readonly neighbours?: readonly NeighbourEntity[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A catalog: what a snapshot is written from. Entities are sorted by reference, problems by place. */
export interface Catalog {
  readonly entities: readonly SnapshotEntity[];
  readonly problems: readonly Problem[];
  readonly sources: readonly SnapshotSource[];
}
