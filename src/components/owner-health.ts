import { health } from '#text/health';
import { html, type Html } from '../ui/html.ts';
import type { Marks } from '../ui/marks.ts';
import type { ProblemLevel } from '../problems/problem.ts';
import type { CatalogView } from '../view/catalog-view.ts';
import { GAPS } from '../view/gaps.ts';
import { OWNER_ITEMS, type OwnerHealth } from '../view/owner-health.ts';
import { LEVELS } from '../view/problem-view.ts';
import { neighbourOf } from '../view/resolve-neighbour.ts';
import { sourceLink } from '../view/source-link.ts';
import { neighbourName } from './neighbour-list.ts';
import { count } from './numbers.ts';
import { placeLink } from './problem-list.ts';

/** The name of an owner with its glyph; a word where it is in no catalog, or where there is none. */
export function ownerLabel({ owner }: OwnerHealth, marks: Marks): Html {
  const { nobody, notInCatalog } = health;
  if (!owner) return html`${marks.status('unknown')}<bdi class="trunc">${nobody}</bdi>`;
  const lost = owner.href === undefined;
  return html`${lost ? marks.status('unknown') : marks.kind(owner.glyph)}<bdi class="trunc"
      >${owner.title}</bdi
    >${lost && html` <span class="dim">${notInCatalog}</span>`}`;
}

/** Rows of the table of owners. */
export function ownerRows(healths: readonly OwnerHealth[], marks: Marks): Html {
  return html`${healths.map(
    (health) =>
      html`<tr>
        <th scope="row" class="wrap">
          <a class="named" href="${health.href}">${ownerLabel(health, marks)}</a>
        </th>
        <td class="num">${count(health.entities)}</td>
        ${LEVELS.map((level) => html`<td class="num ${level === 'info' && 'c-detail'}">${figure(health.levels[level], level, marks)}</td>`)}
        ${GAPS.map((gap) => html`<td class="num c-detail">${quiet(health.missing[gap])}</td>`)}
        <td class="num c-detail">${count(health.entities - health.gaps.length)}</td>
      </tr>`,
  )}`;
}

/** Rows of what an owner leaves unsaid: the entity, what is missing, where it is written. */
export function gapRows(catalog: CatalogView, { gaps }: OwnerHealth, marks: Marks): Html {
  const { missing: words } = health.owners;
  return html`${gaps.slice(0, OWNER_ITEMS).map(
    ({ item, missing }) =>
      html`<tr>
        <th scope="row">${neighbourName(neighbourOf(catalog, item.ref), marks)}</th>
        <td>${missing.map((gap) => words[gap]).join(', ')}</td>
        <td class="c-detail">${placeLink(sourceLink(catalog, item.provenance))}</td>
      </tr>`,
  )}`;
}

/** A number of problems: none is quiet, some carry the mark of their level. */
function figure(value: number, level: ProblemLevel, marks: Marks): Html {
  if (value === 0) return quiet(0);
  return html`<span class="level level-${level}">${marks.status(level)}${count(value)}</span>`;
}

function quiet(value: number): Html {
  return value === 0 ? html`<span class="dim">0</span>` : html`${count(value)}`;
}
