import { entityReferences } from '../catalog/index.ts';
import type { NeighbourReference } from '../catalog/index.ts';
import type { CatalogRule } from '../config/catalog-rule.ts';
import type { KindDefinition } from '../model/kind.ts';
import type { RelationPair } from '../model/relations.ts';
import type { ProblemLevels } from '../problems/apply-levels.ts';
import type { SnapshotEntity, SnapshotSource } from '../snapshot/format.ts';

/** Version of the file described here. A reader refuses any other. */
export const PUBLISHED_FORMAT = 1;

/** The file below the portal's root. */
export const PUBLISHED_FILE = 'api/catalog/validation.json';

/** How a portal judges entities: all that its verdict depends on besides the files. */
export interface PublishedModel {
  readonly kinds: readonly KindDefinition[];
  readonly relationPairs: readonly RelationPair[];
  readonly rules: readonly CatalogRule[];
  /** Levels that replace those of the problem catalogue, by code. */
  readonly levels: ProblemLevels;
  /** Names of the plugins' processors, which run in a harvest only. */
  readonly processors: readonly string[];
}

/** `api/catalog/validation.json`: what a change needs to know of the catalog that it is made to. */
export interface PublishedCatalog extends PublishedModel {
  readonly format: typeof PUBLISHED_FORMAT;
  /** Digest of the snapshot that the portal shows. */
  readonly snapshot: string;
  readonly sources: readonly PublishedSource[];
  /** Sorted by reference. */
  readonly entities: readonly PublishedEntity[];
}

/** A source of the portal, by its id, and the rules that hold for it alone. */
export interface PublishedSource {
  readonly id: string;
  readonly rules?: readonly CatalogRule[];
}

/** An entity of the portal, without its content. */
export interface PublishedEntity {
  readonly ref: string;
  /** Index among the sources. */
  readonly source: number;
  /** Backstage's location of its file, `<type>:<target>`. */
  readonly location: string;
  /** Location of the descriptor that led to its file; absent when that is its file. */
  readonly origin?: string;
  /** First line of its document. */
  readonly line: number;
  /** The relations that it makes: type and canonical reference. */
  readonly references: readonly (readonly [relation: string, target: string])[];
}

/** What the file is made from. */
export interface PublishedInput extends PublishedModel {
  readonly snapshot: string;
  readonly sources: readonly SnapshotSource[];
  readonly entities: readonly SnapshotEntity[];
}

/** The file for a snapshot. */
export function publishedCatalog(input: PublishedInput): PublishedCatalog {
  const { snapshot, kinds, relationPairs, rules, levels, processors, entities } = input;
  const order = new Map(input.sources.map(({ id }, index) => [id, index]));
  return {
    format: PUBLISHED_FORMAT,
    snapshot,
    kinds,
    relationPairs,
    rules,
    levels,
    processors,
    sources: input.sources.map(({ id, rules: own }) => ({ id, ...(own && { rules: own }) })),
    entities: entities.map(({ ref, entity, provenance }) => {
      const { source, line, location, originLocation } = provenance;
      return {
        ref,
        source: order.get(source) ?? -1,
        location,
        ...(originLocation !== location && { origin: originLocation }),
        line,
        references: entityReferences(entity, kinds).map(
          ({ relation, target }) => [relation, target] as const,
        ),
      };
    }),
  };
}

/** The relations of a published entity as the catalog takes them. */
export function neighbourReferences({ references }: PublishedEntity): readonly NeighbourReference[] {
  return references.map(([relation, target]) => ({ relation, target }));
}
