import { health } from '#text/health';
import { count } from '../../components/numbers.ts';
import { html, type Html } from '../../ui/html.ts';
import type { Publication } from '../../view/health-view.ts';
import { LEVELS } from '../../view/problem-view.ts';
import { momentOf } from './moment.ts';

const { history: words, levelsMany } = health;
const SHOWN = 60;

/** The publications as a table, the last one first: what the lines show, for those who cannot see them. */
export function historyTable(publications: readonly Publication[]): Html {
  return html`<section class="sec">
    <details>
      <summary><h2>${words.table}</h2></summary>
      <table class="table flat">
        <caption class="sr">
          ${words.title}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="label">${words.published}</th>
            <th scope="col" class="label num">${words.entities}</th>
            ${LEVELS.map((level) => html`<th scope="col" class="label num">${levelsMany[level]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${publications.toReversed().slice(0, SHOWN).map(row)}
        </tbody>
      </table>
    </details>
  </section>`;
}

/** All entities of a publication. */
export function entitiesOf({ entities }: Publication): number {
  return Object.values(entities).reduce((sum, value) => sum + value, 0);
}

function row(publication: Publication): Html {
  return html`<tr>
    <th scope="row">${momentOf(publication.at)}</th>
    <td class="num">${count(entitiesOf(publication))}</td>
    ${LEVELS.map((level) => html`<td class="num">${count(publication.problems[level])}</td>`)}
  </tr>`;
}
