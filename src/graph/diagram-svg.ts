import { html, type Html } from '../ui/html.ts';
import type { DiagramLayout } from './diagram-layout.ts';
import type { Diagram } from './diagram.ts';
import type { GraphText } from './graph-text.ts';
import { linePaths, nodeSvg } from './node-svg.ts';

/** Where a diagram is drawn. */
export interface DiagramSvgOptions {
  /** Base path of the portal. */
  readonly base: string;
  /** Name of the picture for those who do not see it. */
  readonly label: string;
  readonly words: GraphText;
}

/** The diagram as SVG that needs no script: groups and nodes are links, colours come from the page's stylesheet. */
export function diagramSvg(diagram: Diagram, layout: DiagramLayout, options: DiagramSvgOptions): Html {
  const { base, words } = options;
  const self = diagram.groups[0]?.ref ?? '';
  return html`<svg
    width="${layout.width}"
    viewBox="0 0 ${layout.width} ${layout.height}"
    role="group"
    aria-label="${options.label}"
  >
    ${diagram.groups.map((group, number) => {
      const box = layout.groups[number];
      if (!box) return undefined;
      const frame = html`<rect
        class="holder${number === 0 && ' outer'}"
        x="${box.x}"
        y="${box.y}"
        width="${box.width}"
        height="${box.height}"
        rx="6"
      />`;
      const title = html`<use
          href="${base}icons.svg#k-${group.glyph.name}"
          x="${box.x + 12}"
          y="${box.y + 9}"
          width="16"
          height="16"
          class="k k-${group.glyph.name}"
        /><text class="holder-title" x="${box.x + 34}" y="${box.y + 22}">${box.label}</text>`;
      return html`${frame}${group.ref === self || group.href === undefined ? title : html`<a class="holder-link" href="${group.href}">${box.label !== group.title && html`<title>${group.title}</title>`}${title}</a>`}`;
    })}${linePaths(layout.lines)}${diagram.nodes.map((node, number) => {
      const box = layout.nodes[number];
      return (
        box &&
        nodeSvg({ node, x: box.x, y: box.y, width: box.width, label: box.label }, { base, self, words })
      );
    })}
  </svg>`;
}
