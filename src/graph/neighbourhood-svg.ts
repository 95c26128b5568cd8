import { html, type Html } from '../ui/html.ts';
import type { GraphText } from './graph-text.ts';
import { explorerHref } from './explorer-address.ts';
import {
  NODE_HEIGHT,
  TEXT_START,
  type NeighbourhoodLayout,
  type PlacedNode,
} from './neighbourhood-layout.ts';

const STATUS_CLASS = { error: 'bad', warn: 'warn', info: 'unknown' } as const;

/** Where a picture is drawn. */
export interface NeighbourhoodSvgOptions {
  /** Base path of the portal. */
  readonly base: string;
  /** Reference of the entity whose neighbourhood it is. */
  readonly self: string;
  /** Name of the picture for those who do not see it. */
  readonly label: string;
  readonly words: GraphText;
}

/** The picture as SVG that needs no script: nodes are links, colours come from the page's stylesheet. */
export function neighbourhoodSvg(layout: NeighbourhoodLayout, options: NeighbourhoodSvgOptions): Html {
  const { words, base, self } = options;
  const { captions, nodes, more, lines } = layout;
  return html`<svg
    width="${layout.width}"
    viewBox="0 0 ${layout.width} ${layout.height}"
    role="group"
    aria-label="${options.label}"
  >
    ${captions.map(
      ({ x, keys }) =>
        keys.length > 0 &&
        html`<text class="cap" x="${x}" y="26"
          >${keys
            .slice(0, 2)
            .map((key) => words.captions[key])
            .join(' · ')}</text
        >`,
    )}${lines.solid !== '' && html`<path class="edge" d="${lines.solid}" />`}${lines.dashed !== '' && html`<path class="edge uses" d="${lines.dashed}" />`}${lines.arrows !== '' && html`<path class="arrows" d="${lines.arrows}" />`}${nodes.map((placed) => node(placed, base, self, words))}${more.map(({ x, y, count }) => html`<a class="more" href="${explorerHref(base, { roots: [self] })}"><text x="${x}" y="${y + 19}">${words.more(count)}</text></a>`)}
  </svg>`;
}

function node(placed: PlacedNode, base: string, self: string, words: GraphText): Html {
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
