import { health } from '#text/health';
import { count } from '../../components/numbers.ts';
import { levelWord, problemList } from '../../components/problem-list.ts';
import { html, type Html } from '../../ui/html.ts';
import type { Marks } from '../../ui/marks.ts';
import type { ProblemRows } from './problem-rows.ts';

/** Problems shown of each code among several, and of one code alone. */
const AMONG_OTHERS = 3;
const ALONE = 100;

/** Problems below the code that they share, each code with its number and a way to all of its problems. */
export function groupsMarkup(
  groups: ReadonlyMap<string, readonly number[]>,
  rows: ProblemRows,
  marks: Marks,
): Html {
  const size = groups.size > 1 ? AMONG_OTHERS : ALONE;
  return html`${[...groups].map(([code, members]) => {
    const views = members.slice(0, size).map((row) => rows.view(row));
    const [first] = views;
    const rest = members.length - views.length;
    return html`<section class="group">
      <h3>
        <a class="link mono" href="${first?.codeHref}">${code}</a>
        ${first && levelWord(first.level, marks)}<span class="n push">${count(members.length)}</span>
      </h3>
      ${problemList(views, marks, { entity: true, code: false })}
      ${rest > 0 && moreMarkup(code, members.length, rest, groups.size > 1)}
    </section>`;
  })}`;
}

function moreMarkup(code: string, all: number, rest: number, among: boolean): Html {
  const { filter } = health;
  return html`<p class="more">
    ${among ? html`<button class="link" type="button" data-code="${code}">${filter.all(all)}</button>` : filter.more(rest)}
  </p>`;
}
