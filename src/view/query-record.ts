import type { QueryRecord } from '../query/match-record.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import type { CatalogView } from './catalog-view.ts';
import { titleOf } from './catalog-view.ts';
import { descriptionText } from './description.ts';
import { entityRow, type EntityRow } from './entity-row.ts';
import { traitBits, TRAITS } from './entity-traits.ts';

/** An entity of the snapshot as a query sees it: the same answers as in the browser, from the whole entity. */
export function queryRecord(catalog: CatalogView, item: SnapshotEntity): QueryRecord {
  const row = entityRow(catalog, item);
  const { metadata, relations = [] } = item.entity;
  const fields: Readonly<Record<string, () => readonly string[]>> = {
    kind: () => [row.kind],
    type: () => words(row.type),
    lifecycle: () => words(row.lifecycle),
    namespace: () => words(row.namespace),
    name: () => [row.name],
    title: () => [row.title],
    text: () => [row.title, row.name],
    tag: () => row.tags,
    owner: () => words(row.places.owner?.ref ?? ''),
    system: () => words(row.places.system?.ref ?? ''),
    domain: () => words(row.places.domain?.ref ?? ''),
    label: () => pairs(metadata.labels),
    annotation: () => pairs(metadata.annotations),
    description: () => words(descriptionText(metadata.description ?? '')),
    has: () => hasOf(catalog, item, row),
    is: () => [row.lifecycle, ...(isOrphan(catalog, item) ? ['orphan'] : [])],
  };
  return {
    values: (field) =>
      Object.hasOwn(fields, field)
        ? (fields[field]?.() ?? [])
        : relations.filter(({ type }) => type === field).map(({ targetRef }) => targetRef),
    titleOf: (ref) => {
      const found = catalog.entities.get(ref);
      return found && titleOf(found);
    },
  };
}

function hasOf(catalog: CatalogView, item: SnapshotEntity, row: EntityRow): string[] {
  const { labels } = item.entity.metadata;
  const bits = traitBits(catalog, item);
  const traits = TRAITS.filter((_, position) => (bits & (1 << position)) !== 0);
  const relations = (item.entity.relations ?? []).map(({ type }) => type);
  const has: Readonly<Record<string, boolean>> = {
    problems: row.problems > 0,
    errors: row.worst === 'error',
    owner: row.places.owner !== undefined,
    system: row.places.system !== undefined,
    domain: row.places.domain !== undefined,
    lifecycle: row.lifecycle !== '',
    type: row.type !== '',
    tag: row.tags.length > 0,
    title: row.title !== row.name,
    label: Object.keys(labels ?? {}).length > 0,
    api: relations.some((type) => type === 'providesApi' || type === 'consumesApi'),
  };
  return [...Object.keys(has).filter((key) => has[key]), ...traits, ...relations];
}

function isOrphan(catalog: CatalogView, item: SnapshotEntity): boolean {
  return (traitBits(catalog, item) & (1 << TRAITS.indexOf('orphan'))) !== 0;
}

function pairs(values: Readonly<Record<string, string>> | undefined): string[] {
  return Object.entries(values ?? {}).map(([key, value]) => `${key}=${value}`);
}

function words(word: string): string[] {
  return word === '' ? [] : [word];
}
