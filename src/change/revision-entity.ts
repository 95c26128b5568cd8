import type { NeighbourReference } from '../catalog/index.ts';
import type { Entity } from '../model/entity.ts';

/** An entity of the changed files, at one revision of them. */
export interface RevisionEntity {
  readonly ref: string;
  readonly entity: Entity;
  readonly references: readonly NeighbourReference[];
  readonly place: EntityPlace;
}

/** The first line of an entity's document. */
export interface EntityPlace {
  readonly path: string;
  readonly line: number;
}

/** An entity of the catalog that the change does not touch. */
export interface OtherEntity {
  readonly ref: string;
  readonly references: readonly NeighbourReference[];
}

/** The canonical reference of who owns an entity. */
export function ownerOf({ references }: OtherEntity): string | undefined {
  return references.find(({ relation }) => relation === 'ownedBy')?.target;
}
