import type { Orientation } from '../orientation.ts';

/** What a drawing in Mermaid needs. */
export interface MermaidGraph {
  readonly direction: Orientation;
  readonly nodes: readonly { readonly title: string; readonly kind: string }[];
  /** From source to target, by place of the nodes. */
  readonly edges: readonly {
    readonly from: number;
    readonly to: number;
    readonly label: string;
    readonly isDashed: boolean;
  }[];
}

/** The graph as a Mermaid flowchart. Names cannot break out of their quotes. */
export function mermaidText({ direction, nodes, edges }: MermaidGraph): string {
  return [
    `flowchart ${direction}`,
    ...nodes.map(({ title, kind }, index) => `  n${String(index)}["${escapeLabel(`${title} (${kind})`)}"]`),
    ...edges.map(
      ({ from, to, label, isDashed }) =>
        `  n${String(from)} ${isDashed ? '-.->' : '-->'}|"${escapeLabel(label)}"| n${String(to)}`,
    ),
    '',
  ].join('\n');
}

/** Mermaid reads `#34;` as a character by its number; everything that could mean more is written so. */
function escapeLabel(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[^\p{L}\p{N} ._/:()-]/gu, (character) => `#${String(character.codePointAt(0) ?? 63)};`);
}
