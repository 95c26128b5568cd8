import { health } from '#text/health';
import { html, type Html } from '../ui/html.ts';
import type { Marks } from '../ui/marks.ts';
import type { ProblemView } from '../view/problem-view.ts';
import type { SourceLink } from '../view/source-link.ts';
import { neighbourName } from './neighbour-list.ts';

/** A place in a file, as a link where its host has a page for it. */
export function placeLink(place: SourceLink): Html {
  const source = place.source !== undefined && html`<span class="mono place">${place.source}</span> `;
  return place.href === undefined
    ? html`${source}<span class="mono place">${place.text}</span>`
    : html`${source}<a class="mono place link" href="${place.href}">${place.text}</a>`;
}

/** Problems one below the other: what, how to fix it, where. */
export function problemList(
  problems: readonly ProblemView[],
  marks: Marks,
  show: { readonly entity: boolean; readonly code: boolean },
): Html {
  return html`<ul class="problems">
    ${problems.map(
      (problem) =>
        html`<li>
          ${marks.status(problem.level)}
          <div>
            <p class="what"><span class="sr">${health.levels[problem.level]}: </span>${problem.message}</p>
            <p class="how">${problem.hint}</p>
            <p class="where">
              ${show.entity && problem.entity && neighbourName(problem.entity, marks)}${problem.place && placeLink(problem.place)}${problem.place?.edit !== undefined && editLink(problem.place.edit, problem.place.text)}${show.code && html`<a class="tag mono" href="${problem.codeHref}">${problem.code}</a>`}
            </p>
          </div>
        </li>`,
    )}
  </ul>`;
}

function editLink(address: string, place: string): Html {
  return html`<a class="link" href="${address}" aria-label="${health.editPlace(place)}">${health.edit}</a>`;
}

/** A level as its mark and its word. */
export function levelWord(level: ProblemView['level'], marks: Marks): Html {
  return html`<span class="level level-${level}">${marks.status(level)}${health.levels[level]}</span>`;
}
