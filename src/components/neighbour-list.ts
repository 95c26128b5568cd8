import { entity } from '#text/entity';
import { html, type Html } from '../ui/html.ts';
import type { Marks } from '../ui/marks.ts';
import type { Neighbour } from '../view/neighbour.ts';

/** Another entity by name: a link, or plain text with a word on why it is none. */
export function neighbourName(neighbour: Neighbour, marks: Marks): Html {
  if (neighbour.href === undefined) {
    return html`<span class="named missing"
      >${marks.status('unknown')}<bdi class="trunc">${neighbour.title}</bdi></span
    >`;
  }
  return html`<a class="named" href="${neighbour.href}"
    >${marks.kind(neighbour.glyph)}<bdi class="trunc">${neighbour.title}</bdi></a
  >`;
}

/** Neighbours one below the other, each with its type at the end of a leader. */
export function neighbourList(neighbours: readonly Neighbour[], marks: Marks): Html {
  return html`<ul class="leads">
    ${neighbours.map(
      (neighbour) =>
        html`<li class="lead">
          ${neighbourName(neighbour, marks)}<span class="dim"
            >${neighbour.href === undefined ? entity.missing : neighbour.type || neighbour.kind}</span
          >
        </li>`,
    )}
  </ul>`;
}
