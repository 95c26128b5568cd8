import type { JsonObject, JsonValue } from './json.ts';

/** One link of an entity, as written in `metadata.links`. */
export interface EntityLink {
  readonly url: string;
  readonly title?: string;
  readonly icon?: string;
  readonly type?: string;
}

/** The `metadata` of an entity after validation; other keys are allowed and kept. */
export interface EntityMetadata {
  readonly name: string;
  readonly namespace?: string;
  readonly title?: string;
  readonly description?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly tags?: readonly string[];
  readonly links?: readonly EntityLink[];
  readonly [key: string]: JsonValue | undefined | readonly EntityLink[];
}

/** One directed relation of an entity: Backstage's output shape, the target in canonical form. */
export interface EntityRelation {
  readonly type: string;
  readonly targetRef: string;
}

/** A Backstage entity, format unchanged. `relations` is only present on assembled entities. */
export interface Entity {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: EntityMetadata;
  readonly spec?: JsonObject;
  readonly relations?: readonly EntityRelation[];
}
