import { text } from '#text';
import { html, type Html } from '../ui/html.ts';
import type { Marks } from '../ui/marks.ts';
import type { KindView } from '../view/catalog-view.ts';
import type { HomeView, Lead } from '../view/home-view.ts';
import type { Hrefs } from '../view/href.ts';
import { count } from './numbers.ts';

const words = text.home.figures;

/** The figures under the search box. */
export function homeFacts(view: HomeView, hrefs: Hrefs, marks: Marks): Html {
  const health = hrefs.page('health/');
  const level = (name: 'error' | 'warn') => marks.status(view.problems[name] === 0 ? 'good' : name);
  return html`${[
    figure(words.entities, html`<a href="${hrefs.page('catalog/')}">${count(view.total)}</a>`),
    figure(words.errors, html`${level('error')}<a href="${health}">${count(view.problems.error)}</a>`),
    figure(words.warnings, html`${level('warn')}<a href="${health}">${count(view.problems.warn)}</a>`),
    figure(words.ownerUnknown, html`${count(view.ownerUnknown)}`),
    figure(words.sources, html`<a href="${health}#sources">${count(view.sources)}</a>`),
  ]}`;
}

function figure(label: string, value: Html): Html {
  return html`<div>
    <dt class="label">${label}</dt>
    <dd class="figure">${value}</dd>
  </div>`;
}

/** Kinds with the number of their entities. */
export function kindList(kinds: readonly KindView[], marks: Marks): Html {
  return html`<ul class="leads">
    ${kinds.map(
      ({ plural, href, glyph, entities }) =>
        html`<li class="lead">
          <a class="named" href="${href}">${marks.kind(glyph)}<span class="trunc">${plural}</span></a
          ><b>${count(entities.length)}</b>
        </li>`,
    )}
  </ul>`;
}

/** Owners with the number of what they own. */
export function ownerList(owners: HomeView['owners'], hrefs: Hrefs, marks: Marks): Html {
  return html`<ul class="leads">
    ${owners.map(({ owner, count: number }) => {
      const href = owner.href ?? `${hrefs.page('catalog/')}?owner=${encodeURIComponent(owner.title)}`;
      return html`<li class="lead">
        <a class="named" href="${href}">${marks.kind(owner.glyph)}<bdi class="trunc">${owner.title}</bdi></a
        ><b>${count(number)}</b>
      </li>`;
    })}
  </ul>`;
}

/** Words with how often they occur. */
export function glanceList(leads: readonly Lead[]): Html {
  return html`<ul class="leads">
    ${leads.map(
      ({ title, href, count: number }) =>
        html`<li class="lead">
          <a class="named" href="${href}"><bdi class="trunc">${title}</bdi></a
          ><b>${count(number)}</b>
        </li>`,
    )}
  </ul>`;
}
