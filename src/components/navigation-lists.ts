import { text } from '#text';
import { count } from './numbers.ts';
import type { Portal } from '../store/portal.ts';
import { html, type Html } from '../ui/html.ts';
import { createMarks } from '../ui/marks.ts';

const cache = new WeakMap<Portal, Map<string, Html>>();

/**
 * The navigation's lists with the current entry marked. `current` is `home`, `catalog`, `graph`, `search`, `health`, `register`,
 * `kind:<kind>` or `page:<path>`. The same for thousands of pages, so it is made once for each.
 * What the reader starred and belongs to is known to the browser alone: those lists stay empty here, and an empty
 * list hides its heading.
 */
export function navigationLists(portal: Portal, current: string): Html {
  const made = cache.get(portal) ?? new Map<string, Html>();
  cache.set(portal, made);
  const known = made.get(current);
  if (known) return known;
  const markup = makeNavigation(portal, current);
  made.set(current, markup);
  return markup;
}

function makeNavigation({ catalog, site }: Portal, current: string): Html {
  const { hrefs, kinds, snapshot } = catalog;
  const marks = createMarks(hrefs.base);
  const entry = (id: string, href: string, mark: Html, title: string, number?: number) =>
    html`<li>
      <a href="${href}" ${id === current && html` aria-current="page"`}
        >${mark}<span>${title}</span>${number !== undefined && html` <span class="n">${count(number)}</span>`}</a
      >
    </li>`;
  return html`<ul>
      ${[
        entry('home', hrefs.page(''), marks.icon('home'), text.shell.home),
        entry(
          'catalog',
          hrefs.page('catalog/'),
          marks.icon('catalog'),
          text.shell.catalog,
          snapshot.entities.length,
        ),
        entry('graph', hrefs.page('catalog-graph/'), marks.icon('graph'), text.shell.graph),
        entry('search', hrefs.page('search/'), marks.icon('search'), text.shell.search),
        entry(
          'health',
          hrefs.page('health/'),
          marks.icon('health'),
          text.shell.health,
          snapshot.problems.length,
        ),
        entry('register', hrefs.page('register/'), marks.icon('register'), text.shell.register),
        site.pages.map(({ path, title }) =>
          entry(`page:${path}`, hrefs.page(`${path}/`), marks.icon('page'), title),
        ),
      ]}
    </ul>
    <h2 class="label">${text.shell.starred}</h2>
    <ul data-starred-nav hidden></ul>
    <h2 class="label">${text.shell.teams}</h2>
    <ul data-teams-nav hidden></ul>
    ${
      kinds.length > 0 &&
      html`<h2 class="label">${text.shell.kinds}</h2>
        <ul>
          ${kinds.map((kind) => entry(`kind:${kind.kind.toLowerCase()}`, kind.href, marks.kind(kind.glyph), kind.plural, kind.entities.length))}
        </ul>`
    }`;
}
