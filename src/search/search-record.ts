import type { SnapshotEntity } from '../snapshot/format.ts';
import type { ApiOperation } from '../view/api-operation.ts';
import type { CatalogView } from '../view/catalog-view.ts';
import { descriptionText } from '../view/description.ts';
import { displayLine } from '../view/display-text.ts';
import { entityRow } from '../view/entity-row.ts';
import { entityPath } from '../view/href.ts';
import { apart, joinSections, OPERATION_PARTS, type RecordSection } from './record-sections.ts';

/** What the full-text index knows of an entity, or of anything else that is found by its text. */
export interface SearchRecord {
  /** Address below the portal's root. */
  readonly url: string;
  /** Sections of `record-sections.ts`, joined. */
  readonly content: string;
  readonly language: string;
  /** Searched too, each field with a weight of its own: see `FIELD_WEIGHTS`. */
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
}

/** An entity, with what its API definition offers. */
export interface SearchedEntity {
  readonly item: SnapshotEntity;
  readonly operations: readonly ApiOperation[];
}

/** What an entity says, each thing once: names and tags as fields of weight, the rest as text. */
export function searchRecord(catalog: CatalogView, entity: SearchedEntity, language: string): SearchRecord {
  const { item, operations } = entity;
  const { ref, title, name, kind, type, owner, system, lifecycle, namespace, tags } = entityRow(
    catalog,
    item,
  );
  const path = entityPath(ref);
  const one = (word: string) => (word === '' ? [] : [word]);
  const filters = {
    in: ['catalog'],
    kind: one(kind),
    type: one(type),
    owner: one(owner),
    lifecycle: one(lifecycle),
    namespace: one(namespace),
    tag: [...tags],
  };
  return {
    url: `catalog/${path.namespace}/${path.kind}/${path.name}/`,
    content: joinSections([
      { name: 'facts', text: [kind, type, owner, system].filter((word) => word !== '').join(' ') },
      ...textOf(item, operations),
    ]),
    language,
    meta: {
      title: apart(title),
      ...(title !== name && { name: displayLine(name, 120) }),
      ...(tags.length > 0 && { tags: tags.join(' ') }),
    },
    filters: Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0)),
  };
}

/** Annotations that the portal itself, or Backstage, adds to every entity: they tell none apart. */
const GENERATED = /^backstage\.io\/(?:managed-by|orphan|view-url|edit-url|source-location)/;
const MOST_PAIRS = 24;

function textOf({ entity }: SnapshotEntity, operations: readonly ApiOperation[]): RecordSection[] {
  const { metadata } = entity;
  const annotations = Object.entries(metadata.annotations ?? {}).filter(([key]) => !GENERATED.test(key));
  return [
    { name: 'description', text: displayLine(descriptionText(metadata.description ?? ''), 600) },
    ...pairs('label', Object.entries(metadata.labels ?? {})),
    ...(metadata.links ?? [])
      .slice(0, MOST_PAIRS)
      .map(({ title, url }) => ({ name: 'link' as const, text: displayLine(title ?? url, 120) })),
    ...pairs('annotation', annotations),
    ...operations.map((operation) => ({ name: 'operation' as const, text: operationText(operation) })),
  ];
}

function operationText({ title, id, summary }: ApiOperation): string {
  return [title, id, summary].map((part) => displayLine(part, 200)).join(` ${OPERATION_PARTS} `);
}

function pairs(
  name: 'label' | 'annotation',
  entries: readonly (readonly [string, string])[],
): RecordSection[] {
  return entries
    .slice(0, MOST_PAIRS)
    .map(([key, value]) => ({ name, text: displayLine(`${key} ${value}`, 160) }));
}
