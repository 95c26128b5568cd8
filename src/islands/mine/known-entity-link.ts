import { html, type Html } from '../../ui/html.ts';
import { createMarks } from '../../ui/marks.ts';
import { glyphOf } from '../../view/glyph.ts';
import { createHrefs } from '../../view/href.ts';
import type { KnownEntity } from './known-entity.ts';

const base = document.documentElement.dataset['base'] ?? '/';
const marks = createMarks(base);

/** Addresses of this portal. */
export const hrefs = createHrefs(base);

/** The glyph of an entity's kind, told by its reference. */
export function kindGlyph({ ref }: KnownEntity): Html {
  return marks.kind(glyphOf(ref.slice(0, ref.indexOf(':'))));
}

/** Entities as links of the navigation, the one whose page this is marked. */
export function navigationEntries(entities: readonly KnownEntity[], path: string): Html {
  return html`${entities.map((entity) => {
    const href = hrefs.entity(entity.ref);
    return html`<li>
      <a href="${href}" ${path.startsWith(href) && html` aria-current="page"`} title="${entity.title}"
        >${kindGlyph(entity)}<span>${entity.title}</span></a
      >
    </li>`;
  })}`;
}
