import type { SnapshotEntity } from '../snapshot/format.ts';
import type { CatalogView } from '../view/catalog-view.ts';
import { descriptionText } from '../view/description.ts';
import { displayLine } from '../view/display-text.ts';
import { entityRow } from '../view/entity-row.ts';
import { entityPath } from '../view/href.ts';

/** What the full-text index knows of an entity. */
export interface SearchRecord {
  /** Address below the portal's root. */
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
}

/** A slim record: what people type to find the entity, and no more. */
export function searchRecord(catalog: CatalogView, item: SnapshotEntity): SearchRecord {
  const { ref, title, kind, type, owner, lifecycle, tags } = entityRow(catalog, item);
  const { metadata } = item.entity;
  const path = entityPath(ref);
  const description = displayLine(descriptionText(metadata.description ?? ''), 300);
  const filters = Object.entries({ kind, type, owner, lifecycle }).filter(([, word]) => word !== '');
  return {
    url: `catalog/${path.namespace}/${path.kind}/${path.name}/`,
    content: [title, spaced(metadata.name), kind, type, owner, ...tags, description].join(' \n '),
    language: 'en',
    meta: { title, ref: displayLine(ref, 200), description, ...Object.fromEntries(filters) },
    filters: { ...Object.fromEntries(filters.map(([key, word]) => [key, [word]])), tag: [...tags] },
  };
}

/** A name as written and in its words: `ledger-writer` is found by `writer` too. */
function spaced(name: string): string {
  return displayLine(`${name} ${name.replace(/[-_.]+/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2')}`);
}
