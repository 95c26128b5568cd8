import type { TableRow } from '../../components/entity-table.ts';
import { glyphOf } from '../../view/glyph.ts';
import type { EntityLink } from '../../view/entity-places.ts';
import type { LinkColumn } from '../../view/columnar-index.ts';
import type { CatalogIndex } from '../catalog/catalog-index.ts';
import type { Details } from '../catalog/details.ts';

/** All that a line of the table shows, from the columns of the index. */
export function tableRow(index: CatalogIndex, details: Details | undefined, row: number): TableRow {
  const kind = index.kind(row);
  const worst = index.worst(row);
  const [owner, system, domain] = (['owner', 'system', 'domain'] as const).map((column) =>
    place(index, column, row),
  );
  return {
    ref: index.ref(row),
    name: index.name(row),
    title: index.title(row),
    href: index.href(row),
    kind,
    namespace: index.namespace(row),
    glyph: glyphOf(kind),
    type: index.type(row),
    system: system?.title ?? '',
    owner: owner?.title ?? '',
    places: { ...(owner && { owner }), ...(system && { system }), ...(domain && { domain }) },
    lifecycle: index.lifecycle(row),
    tags: index.tags(row),
    problems: index.problems(row),
    description: details?.description(row) ?? '',
    targets: details?.targets(row) ?? '',
    ...(worst !== undefined && { worst }),
  };
}

function place({ columns, hrefOf }: CatalogIndex, column: LinkColumn, row: number): EntityLink | undefined {
  const { rows, values, titles, lost } = columns.links[column];
  const number = rows[row] ?? 0;
  const ref = values[number] ?? '';
  if (ref === '') return undefined;
  const link = { ref, title: titles[number] ?? ref };
  return lost[number] ? link : { ...link, href: hrefOf(ref) };
}
