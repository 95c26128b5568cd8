import { entity } from '#text/entity';
import { html, type Html } from '../ui/html.ts';
import type { Marks } from '../ui/marks.ts';
import type { RelationCard, RelationRow } from '../view/relation-cards.ts';
import { lifecycle } from './entity-table.ts';
import { neighbourName } from './neighbour-list.ts';
import { count } from './numbers.ts';

const words = entity;
const { columns } = words;

/**
 * All relations of an entity as one table, a group of rows for each card, so that names, types, owners and lifecycles
 * stand below one another through the whole page.
 */
export function relationTable(cards: readonly RelationCard[], marks: Marks): Html {
  return html`<table class="relations" aria-labelledby="relations">
    <colgroup>
      <col />
      <col />
      <col />
      <col />
    </colgroup>
    <thead class="sr">
      <tr>
        <th scope="col">${columns.name}</th>
        <th scope="col">${columns.type}</th>
        <th scope="col">${columns.owner}</th>
        <th scope="col">${columns.lifecycle}</th>
      </tr>
    </thead>
    ${cards.map((card) => group(card, marks))}
  </table>`;
}

/** The title of a card in the portal's language; a relation of the portal's own keeps the title that its config gave it. */
export function cardTitle({ name, title }: RelationCard): string {
  return name === undefined ? title : words.cards[name];
}

function group(card: RelationCard, marks: Marks): Html {
  return html`<tbody>
    <tr>
      <th colspan="4" scope="rowgroup">
        <h3 class="label">${cardTitle(card)} <span class="n">${count(card.total)}</span></h3>
      </th>
    </tr>
    ${card.rows.map((row) => line(row, marks))}${
      card.href !== undefined &&
      html`<tr>
        <td colspan="4"><a class="link n" href="${card.href}">${words.all(card.total)}</a></td>
      </tr>`
    }
  </tbody>`;
}

function line({ entity, owner }: RelationRow, marks: Marks): Html {
  return html`<tr>
    <th scope="row">${neighbourName(entity, marks)}</th>
    <td>${entity.href === undefined ? words.missing : entity.type || entity.kind}</td>
    <td>${owner && neighbourLink(owner)}</td>
    <td>${entity.lifecycle !== undefined && lifecycle(entity.lifecycle)}</td>
  </tr>`;
}

function neighbourLink({ title, href }: NonNullable<RelationRow['owner']>): Html {
  return href === undefined ? html`<bdi>${title}</bdi>` : html`<a href="${href}"><bdi>${title}</bdi></a>`;
}
