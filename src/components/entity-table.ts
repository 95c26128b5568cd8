import { html, type Html } from '../ui/html.ts';
import type { Marks } from '../ui/marks.ts';
import type { EntityRow } from '../view/entity-row.ts';
import { counted } from './numbers.ts';

/** Columns of a table of entities, in order. `key` is what sorting goes by. */
export const ENTITY_COLUMNS = [
  { key: 'name', title: 'Name' },
  { key: 'type', title: 'Type' },
  { key: 'system', title: 'System' },
  { key: 'owner', title: 'Owner' },
  { key: 'lifecycle', title: 'Lifecycle' },
  { key: 'tags', title: 'Tags' },
  { key: 'problems', title: 'Problems' },
] as const;

const TAGS = 3;

/** One row of the table, the same in the static page and in the browser. */
export function entityTableRow(row: EntityRow, marks: Marks): Html {
  const more = row.tags.length - TAGS;
  const below = [row.type, row.owner].filter((word) => word !== '').join(' · ');
  return html`<tr>
    <th scope="row" class="c-name">
      <span class="named"
        >${marks.kind(row.glyph)}<a class="name" href="${row.href}">${row.title}</a
        ><span class="sr">, ${row.kind}</span></span
      ><span class="below">${below}</span>
    </th>
    <td class="c-type">${row.type}</td>
    <td class="c-system">${row.system}</td>
    <td class="c-owner">${row.owner}</td>
    <td class="c-lifecycle">${lifecycle(row.lifecycle)}</td>
    <td class="c-tags">
      ${row.tags.slice(0, TAGS).map((tag) => html`<span class="tag">${tag}</span> `)}${more > 0 && html`<span class="n">+${more}</span>`}
    </td>
    <td class="c-problems">${problems(row, marks)}</td>
  </tr>`;
}

/** A lifecycle, with the quiet marks of the unusual ones. */
export function lifecycle(word: string): Html | undefined {
  return word === '' ? undefined : html`<span class="life" data-l="${word}">${word}</span>`;
}

function problems({ problems: count, worst }: EntityRow, marks: Marks): Html | undefined {
  if (worst === undefined) return undefined;
  const words = worst === 'info' ? 'note' : worst === 'warn' ? 'warning' : 'problem';
  return html`<span class="level level-${worst}">${marks.status(worst)}${counted(count, words)}</span>`;
}
