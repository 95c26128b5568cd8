import type { Entity } from '../model/entity.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { etagOf, uuidOf } from './entity-identity.ts';

/** An entity as Backstage's catalog answers it, ready to be written. */
export interface BackstageEntity {
  readonly ref: string;
  readonly uid: string;
  readonly entity: Entity;
  /** The entity as one line of JSON, without a line break. */
  readonly json: string;
}

/** The entity as Backstage's catalog would answer it: with `metadata.uid`, made from its reference, and `metadata.etag`, made from its content. */
export function backstageEntity({ ref, entity }: SnapshotEntity): BackstageEntity {
  const uid = uuidOf(ref);
  const etag = etagOf(JSON.stringify(entity));
  const complete = { ...entity, metadata: { ...entity.metadata, uid, etag } };
  return { ref, uid, entity: complete, json: harmlessJson(complete) };
}

/**
 * JSON without a `<`: an entity may be called `x.html`, and a host that goes by the name would show its file as a page.
 */
export function harmlessJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
