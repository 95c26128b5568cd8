import type { EntityRow } from './entity-row.ts';

/** What a cell of an export reads: a row of the table, and the description where it was asked for. */
export interface ExportedRow extends EntityRow {
  readonly description: string;
  readonly targets: string;
}

/** The cells that an export can hold, by column. References are canonical, so that they mean one entity. */
export const EXPORT_CELLS = {
  ref: ({ ref }) => ref,
  name: ({ title }) => title,
  kind: ({ kind }) => kind,
  namespace: ({ namespace }) => namespace,
  type: ({ type }) => type,
  owner: ({ places }) => places.owner?.ref ?? '',
  system: ({ places }) => places.system?.ref ?? '',
  domain: ({ places }) => places.domain?.ref ?? '',
  lifecycle: ({ lifecycle }) => lifecycle,
  tags: ({ tags }) => tags.join(' '),
  problems: ({ problems }) => String(problems),
  description: ({ description }) => description,
  targets: ({ targets }) => targets,
} as const satisfies Readonly<Record<string, (row: ExportedRow) => string>>;

export type ExportColumn = keyof typeof EXPORT_CELLS;

/** Whether a word names a column that can be exported. */
export function isExportColumn(word: string): word is ExportColumn {
  return Object.hasOwn(EXPORT_CELLS, word);
}
