import { KIND_GLYPHS } from '../../ui/glyphs.ts';
import { html, rawHtml, type Html } from '../../ui/html.ts';
import { arrowPath, curvePath } from '../edge-curve.ts';
import { TEXT_START } from '../neighbourhood-layout.ts';
import type { Scene } from './scene.ts';

/** Colours of a picture, as CSS writes them. */
export interface SceneColours {
  readonly canvas: string;
  readonly raised: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly edge: string;
  readonly accent: string;
  readonly kind: (kind: string) => string;
  readonly worst: (level: string) => string;
}

const PAD = 24;
/** What XML cannot hold, even escaped. */
const NO_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/**
 * The scene as an SVG file that stands alone.
 *
 * @param hrefOf absolute address of a node's page
 */
export function sceneSvg(scene: Scene, colours: SceneColours, hrefOf: (row: number) => string): string {
  const { nodes, boxes, edges, groups, groupBoxes } = scene;
  const round = (value: number) => Math.round(value * 10) / 10;
  const [width, height] = [Math.ceil(scene.width + 2 * PAD), Math.ceil(scene.height + 2 * PAD)];
  const markup = html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${width}"
    height="${height}"
    viewBox="${-PAD} ${-PAD} ${width} ${height}"
    font-family="Instrument Sans, system-ui, sans-serif"
    font-size="13"
  >
    <rect x="${-PAD}" y="${-PAD}" width="${width}" height="${height}" fill="${colours.canvas}" />
    ${groups.map(({ title }, group) => {
      const box = groupBoxes[group];
      return (
        box &&
        html`<rect
            x="${round(box.x)}"
            y="${round(box.y)}"
            width="${round(box.width)}"
            height="${round(box.height)}"
            rx="6"
            fill="none"
            stroke="${colours.line}"
          /><text
            x="${round(box.x + 12)}"
            y="${round(box.y + 20)}"
            font-weight="600"
            fill="${colours.inkSoft}"
            >${title}</text
          >`
      );
    })}${edges.map((edge, number) => {
      const curve = scene.curve(number);
      return html`<path
          d="${curvePath(curve)}"
          fill="none"
          stroke="${colours.edge}"
          stroke-width="1.25"
          ${edge.isDashed && html`stroke-dasharray="4 3"`}
          ><title>${edge.label}</title></path
        ><path d="${arrowPath(curve)}" fill="${colours.edge}" />`;
    })}${nodes.map((node, number) => {
      const box = boxes[number];
      if (!box) return undefined;
      return html`<a href="${hrefOf(node.row)}"
        ><g transform="translate(${round(box.x)} ${round(box.y)})" ${node.isPath && html` opacity="0.5"`}
          ><title>${node.title}</title
          ><rect
            width="${round(box.width)}"
            height="${round(box.height)}"
            rx="4"
            fill="${colours.raised}"
            stroke="${node.isRoot ? colours.ink : colours.line}"
          /><g transform="translate(9 7)" color="${colours.kind(node.kind)}">${glyph(node.kind)}</g
          ><text x="${TEXT_START}" y="19.5" fill="${colours.ink}">${node.label}</text
          >${node.worst && html`<circle cx="${round(box.width - 14)}" cy="15" r="4.5" fill="${colours.worst(node.worst)}" />`}</g
        ></a
      >`;
    })}
  </svg>`;
  return String(markup).replace(NO_XML, '\ufffd');
}

/** The drawing of a kind, in the current colour. */
export function glyph(kind: string): Html {
  const name = kind.toLowerCase();
  const shapes = Object.hasOwn(KIND_GLYPHS, name) ? KIND_GLYPHS[name] : KIND_GLYPHS['letter'];
  return html`<g
    fill="currentColor"
    stroke="currentColor"
    stroke-width="1.4"
    stroke-linecap="round"
    stroke-linejoin="round"
    >${rawHtml(shapes ?? '')}</g
  >`;
}
