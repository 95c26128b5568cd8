import { html, type Html } from '../ui/html.ts';
import type { GraphText } from './graph-text.ts';
import type { Lines } from './lines.ts';
import { NODE_HEIGHT, TEXT_START, type PlacedNode } from './neighbourhood-layout.ts';

const STATUS_CLASS = { error: 'bad', warn: 'warn', info: 'unknown' } as const;

/** What nodes of one picture share. */
export interface NodeSvgOptions {
  /** Base path of the portal. */
  readonly base: string;
  /** Reference of the entity that the page is about: it is no link. */
  readonly self: string;
  readonly words: GraphText;
}

/** A node as SVG: a link where the entity exists. */
export function nodeSvg(placed: PlacedNode, { base, self, words }: NodeSvgOptions): Html {
  const { node: shown, width, label } = placed;
  const at = html`transform="translate(${placed.x} ${placed.y})"`;
  const full = words.node(shown.title, shown.problems, shown.href === undefined);
  const content = html`${full !== label && html`<title>${full}</title>`}<rect
      width="${width}"
      height="${NODE_HEIGHT}"
      rx="4"
    />${glyph(placed, base)}<text x="${TEXT_START}" y="19.5">${label}</text
    >${shown.worst && html`<use href="${base}icons.svg#s-${shown.worst}" x="${width - 20}" y="9" width="12" height="12" class="st st-${STATUS_CLASS[shown.worst]}" />`}`;
  if (shown.href === undefined) return html`<g class="node lost" ${at}>${content}</g>`;
  if (shown.ref === self) return html`<g class="node me" ${at}>${content}</g>`;
  return html`<a class="node" href="${shown.href}" ${at}>${content}</a>`;
}

function glyph({ node: { href, glyph: drawn } }: PlacedNode, base: string): Html {
  if (href === undefined) {
    return html`<use
      href="${base}icons.svg#s-unknown"
      x="11"
      y="9"
      width="12"
      height="12"
      class="st st-unknown"
    />`;
  }
  const use = html`<use
    href="${base}icons.svg#k-${drawn.name}"
    x="9"
    y="7"
    width="16"
    height="16"
    class="k k-${drawn.name}"
  />`;
  return drawn.letter === undefined
    ? use
    : html`${use}<text class="letter" x="17" y="18.4">${drawn.letter}</text>`;
}

/** The lines of a picture, as three paths at most. */
export function linePaths({ solid, dashed, arrows }: Lines): Html {
  return html`${solid !== '' && html`<path class="edge" d="${solid}" />`}${dashed !== '' && html`<path class="edge uses" d="${dashed}" />`}${arrows !== '' && html`<path class="arrows" d="${arrows}" />`}`;
}
