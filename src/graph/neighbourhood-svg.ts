import { html, type Html } from '../ui/html.ts';
import type { GraphText } from './graph-text.ts';
import { explorerHref } from './explorer-address.ts';
import type { NeighbourhoodLayout } from './neighbourhood-layout.ts';
import { linePaths, nodeSvg } from './node-svg.ts';

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
    )}${linePaths(lines)}${nodes.map((placed) => nodeSvg(placed, { base, self, words }))}${more.map(({ x, y, count }) => html`<a class="more" href="${explorerHref(base, { roots: [self] })}"><text x="${x}" y="${y + 19}">${words.more(count)}</text></a>`)}
  </svg>`;
}
