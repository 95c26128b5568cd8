import { entity } from '#text/entity';
import { html, type Html } from '../ui/html.ts';
import type { Marks } from '../ui/marks.ts';
import type { EntityHeader } from '../view/entity-header.ts';
import { explorerHref } from '../graph/explorer-address.ts';
import { starButton } from './star-button.ts';

const words = entity;

/** What a reader can do with an entity: star it, go to its file, and the rest in a menu. */
export function actions(view: EntityHeader, base: string, marks: Marks): Html {
  const graph = explorerHref(base, { roots: [view.ref] });
  const { view: page, edit } = view.addresses;
  return html`${starButton(view.ref, view.title, marks)}${page !== undefined && button(page, 'source', words.source, marks)}${edit !== undefined && button(edit, 'edit', words.edit, marks)}<button
      class="btn btn-icon"
      type="button"
      popovertarget="more"
      aria-label="${words.more}"
    >
      ${marks.icon('more')}
    </button>
    <ul class="menu" id="more" popover>
      ${copier('reference', words.copyReference, marks)}${copier('address', words.copyLink, marks)}${copier('markdown', words.copyMarkdown, marks)}${entry(html`<a href="${view.json}" data-inspect>${marks.icon('inspect')}${words.inspect}</a>`)}${entry(html`<a href="${graph}">${marks.icon('graph')}${words.openGraph}</a>`)}${entry(html`<a href="${view.json}">${marks.icon('json')}${words.rawJson}</a>`)}
    </ul>`;
}

function entry(content: Html): Html {
  return html`<li>${content}</li>`;
}

function button(href: string, icon: string, label: string, marks: Marks): Html {
  return html`<a class="btn" href="${href}">${marks.icon(icon)}${label}</a>`;
}

/** An entry of the menu that copies; without scripts it is not shown. */
function copier(what: string, label: string, marks: Marks): Html {
  return html`<li hidden>
    <button type="button" data-copy="${what}">${marks.icon('copy')}${label}</button>
  </li>`;
}
