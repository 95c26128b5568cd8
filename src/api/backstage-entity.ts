import type { SnapshotEntity } from '../snapshot/format.ts';
import { etagOf, uuidOf } from './entity-identity.ts';

/** An entity as Backstage's catalog answers it, ready to be written. */
export interface BackstageEntity {
  readonly uid: string;
  /** The entity as one line of JSON, without a line break. */
  readonly json: string;
}

/** The entity as Backstage's catalog would answer it: with `metadata.uid`, made from its reference, and `metadata.etag`, made from its content. */
export function backstageEntity({ ref, entity }: SnapshotEntity): BackstageEntity {
  const uid = uuidOf(ref);
  const content = JSON.stringify({ ...entity, metadata: { ...entity.metadata, uid } });
  const etag = etagOf(content);
  // The content is large and written once: the etag goes in behind the uid, which stands there once.
  const field = `"uid":"${uid}"`;
  const at = content.indexOf(field) + field.length;
  const json =
    content.lastIndexOf(field) + field.length === at
      ? `${content.slice(0, at)},"etag":"${etag}"${content.slice(at)}`
      : JSON.stringify({ ...entity, metadata: { ...entity.metadata, uid, etag } });
  return { uid, json: harmless(json) };
}

/**
 * JSON without a `<`: an entity may be called `x.html`, and a host that goes by the name would show its file as a page.
 */
export function harmlessJson(value: unknown): string {
  return harmless(JSON.stringify(value));
}

function harmless(json: string): string {
  return json.includes('<') ? json.replaceAll('<', String.raw`\u003c`) : json;
}
