import { browse } from '#text/browse';
import { html, type Html } from '../ui/html.ts';
import type { Marks } from '../ui/marks.ts';
import type { EntityLink } from '../view/entity-places.ts';
import type { EntityRow } from '../view/entity-row.ts';
import { isSortable, type EntityColumn } from './entity-columns.ts';
import { starButton } from './star-button.ts';

/** A line of a table of entities, with what only some columns show. */
export interface TableRow extends EntityRow {
  readonly description: string;
  readonly targets: string;
}

const TAGS = 3;

const CELLS: Readonly<Record<EntityColumn, (row: TableRow, marks: Marks) => Html | string | undefined>> = {
  kind: ({ kind }) => kind,
  type: ({ type }) => type,
  description: ({ description }) => description,
  system: ({ places }) => placeLink(places.system),
  owner: ({ places }) => placeLink(places.owner),
  domain: ({ places }) => placeLink(places.domain),
  lifecycle: (row) => lifecycle(row.lifecycle),
  namespace: ({ namespace }) => namespace,
  targets: ({ targets }) => targets,
  tags: ({ tags }) => tagList(tags),
  problems,
};

/**
 * One row of the table, the same in the static page and in the browser.
 *
 * @param index place of the row in a table of which only a part is in the page, counting the head as 1
 */
export function entityTableRow(
  row: TableRow,
  marks: Marks,
  columns: readonly EntityColumn[],
  index?: number,
): Html {
  const below = [row.type, row.owner].filter((word) => word !== '').join(' · ');
  return html`<tr ${index !== undefined && html` aria-rowindex="${index}"`}>
    <td class="c-star">${starButton(row.ref, row.title, marks)}</td>
    <th scope="row" class="c-name">
      <span class="named"
        >${marks.kind(row.glyph)}<a class="name" href="${row.href}"><bdi>${row.title}</bdi></a
        ><span class="sr">, ${row.kind}</span></span
      ><span class="below">${below}</span>
    </th>
    ${columns.map((column) => html`<td class="c-${column}">${CELLS[column](row, marks)}</td>`)}
  </tr>`;
}

/**
 * The head of the table.
 *
 * @param sort what rows are sorted by, `-` in front when reversed; without it heads are words and not buttons
 */
export function entityTableHead(columns: readonly EntityColumn[], sort?: string): Html {
  return html`<tr>
    <th class="c-star"><span class="sr">${browse.starred}</span></th>
    ${(['name', ...columns] as const).map((column) => headCell(column, sort))}
  </tr>`;
}

function headCell(column: EntityColumn | 'name', sort: string | undefined): Html {
  const title = browse.columns[column];
  if (sort === undefined || !isSortable(column)) {
    return html`<th scope="col" class="label c-${column}">${title}</th>`;
  }
  const isReversed = sort.startsWith('-');
  const isCurrent = column === (isReversed ? sort.slice(1) : sort);
  const order = isReversed ? 'descending' : 'ascending';
  const first = column === 'problems' ? '-problems' : column;
  const next = isCurrent ? (isReversed ? column : `-${column}`) : first;
  return html`<th scope="col" class="label c-${column}" ${isCurrent && html` aria-sort="${order}"`}>
    <button type="button" data-sort="${next}">${title}</button>
  </th>`;
}

/** A lifecycle, with the quiet marks of the unusual ones. */
export function lifecycle(word: string): Html | undefined {
  return word === '' ? undefined : html`<span class="life" data-l="${word}">${word}</span>`;
}

function placeLink(place: EntityLink | undefined): Html | undefined {
  if (!place) return undefined;
  if (place.href === undefined) return html`<span class="missing">${place.title}</span>`;
  return html`<a class="quiet" href="${place.href}">${place.title}</a>`;
}

function tagList(tags: readonly string[]): Html {
  const more = tags.length - TAGS;
  return html`${tags.slice(0, TAGS).map((tag) => html`<span class="tag">${tag}</span> `)}${more > 0 && html`<span class="n">+${more}</span>`}`;
}

function problems({ problems: count, worst }: EntityRow, marks: Marks): Html | undefined {
  if (worst === undefined) return undefined;
  return html`<span class="level level-${worst}">${marks.status(worst)}${browse.levels[worst](count)}</span>`;
}
