import { expect, test } from 'vitest';
import { mermaidText } from './mermaid.ts';
import { sceneSvg } from './scene-svg.ts';
import { sceneOf } from './scene.ts';

const EVIL = `a"] --> b["<img src=x onerror=alert(1)>\n%%{init}%% \`x\` #quot; \u0000\ud800`;

const scene = sceneOf(
  {
    direction: 'LR',
    nodes: [
      {
        row: 0,
        title: EVIL,
        label: EVIL,
        kind: '<b>',
        worst: 'error',
        isRoot: true,
        isPath: false,
        group: 0,
      },
      {
        row: 1,
        title: 'ledger db',
        label: 'ledger db',
        kind: 'Resource',
        worst: undefined,
        isRoot: false,
        isPath: true,
        group: -1,
      },
    ],
    edges: [{ from: 0, to: 1, label: EVIL, isDashed: true, isBackwards: false }],
    groups: [{ title: EVIL, row: 2, group: -1 }],
    widths: [120, 90],
    heights: [30, 30],
  },
  {
    along: Float64Array.from([14, 200, 0]),
    across: Float64Array.from([40, 40, 0]),
    length: 290,
    breadth: 84,
    bends: new Map(),
    groupLengths: [148],
    groupBreadths: [84],
  },
);

test('Mermaid sees one label, whatever a name holds', () => {
  const [head, first, second, line, end] = mermaidText(scene).split('\n');
  expect(head).toBe('flowchart LR');
  expect(first).toMatch(/^ {2}n0\["[\p{L}\p{N} ._/:()#;-]+"\]$/u);
  expect(second).toBe('  n1["ledger db (Resource)"]');
  expect(line).toMatch(/^ {2}n0 -\.->\|"[\p{L}\p{N} ._/:()#;-]+"\| n1$/u);
  expect(end).toBe('');
});

test('the SVG is text where names want to be more, and holds nothing that XML does not allow', () => {
  const colours = {
    canvas: '#fff',
    raised: '#fff',
    ink: '#000',
    inkSoft: '#333',
    line: '#ccc',
    edge: '#999',
    accent: '#06c',
    kind: () => '#00f',
    worst: () => '#f00',
  };
  const svg = sceneSvg(scene, colours, (row) => `https://portal.example/${String(row)}`);
  expect(svg).toContain('<a href="https://portal.example/1"');
  expect(svg).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(svg).not.toMatch(/<img|<script|\son\w+="/);
  expect(svg).not.toMatch(/[\u0000-\u0008\ud800-\udfff]/);
  expect(svg).toContain('stroke-dasharray="4 3"');
});
