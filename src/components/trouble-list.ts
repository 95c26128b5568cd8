import { home as words } from '#text/home';
import type { ProblemLevel } from '../problems/problem.ts';
import { html, type Html } from '../ui/html.ts';
import type { Marks } from '../ui/marks.ts';
import type { Glyph } from '../view/glyph.ts';

/** An entity with problems. */
export interface TroubledEntity {
  readonly ref: string;
  readonly href: string;
  readonly title: string;
  readonly glyph: Glyph;
  readonly problems: number;
  readonly worst: ProblemLevel;
  /** Whether it is the reader's. */
  readonly yours?: boolean;
}

/** Entities with how much is wrong with each. */
export function troubleList(entities: readonly TroubledEntity[], marks: Marks): Html {
  return html`<ul class="leads ruled">
    ${entities.map(
      ({ ref, title, href, glyph, worst, problems, yours }) =>
        html`<li class="lead" data-ref="${ref}">
          <a class="named" href="${href}">${marks.kind(glyph)}<bdi class="trunc">${title}</bdi></a
          ><span class="level level-${worst}"
            >${yours && html`<span class="new">${words.yours}</span>`}${marks.status(worst)}${words.problems(
              problems,
              worst,
            )}</span
          >
        </li>`,
    )}
  </ul>`;
}
