import { html, type Html } from '../../ui/html.ts';
import { createMarks } from '../../ui/marks.ts';
import { glyphOf } from '../../view/glyph.ts';
import { createHrefs } from '../../view/href.ts';
import type { KnownEntity } from './known-entity.ts';

/** The base path of this portal. */
export const base = document.documentElement.dataset['base'] ?? '/';

/** Drawings of this portal. */
export const marks = createMarks(base);

/** Addresses of this portal. */
export const hrefs = createHrefs(base);

/** The glyph of an entity's kind, told by its reference. */
export function kindGlyph({ ref }: KnownEntity): Html {
  return marks.kind(glyphOf(ref.slice(0, ref.indexOf(':'))));
}

/** An entity by name, as a link to its page. */
export function entityLink(entity: KnownEntity): Html {
  return html`<a class="named" href="${hrefs.entity(entity.ref)}"
    >${kindGlyph(entity)}<bdi class="trunc">${entity.title}</bdi></a
  >`;
}
