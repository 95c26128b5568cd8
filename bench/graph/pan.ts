import { sceneOf } from '../../src/graph/explorer/scene.ts';
import { graphLayout } from '../../src/graph/layout/graph-layout.ts';
import { Stage } from '../../src/islands/graph/stage.ts';
import { graphOf } from './made-up-graph.ts';

/** What panning over a picture costs. */
export interface PanFigures {
  /** Milliseconds. */
  readonly layout: number;
  /** Frames a second while the picture moves, and while nothing does. */
  readonly frames: number;
  readonly idle: number;
  /** Milliseconds of the longest frame. */
  readonly longest: number;
}

const SECONDS = 3;
const size = Number(new URLSearchParams(location.search).get('nodes'));
const { from, to } = graphOf(size);
const nodes = Array.from({ length: size }, (_, row) => ({
  row,
  title: `component-${String(row)}`,
  label: `component-${String(row)}`,
  kind: 'Component',
  worst: undefined,
  isRoot: row === 0,
  isPath: false,
  group: -1,
}));
const widths = nodes.map(() => 150);
const heights = nodes.map(() => 30);

const started = performance.now();
const placement = graphLayout(
  { lengths: widths, breadths: heights, from, to },
  { layers: 72, nodes: 9 },
  [0],
);
const layout = performance.now() - started;
const edges = from.map((start, edge) => ({
  from: start,
  to: to[edge] ?? 0,
  label: '',
  isDashed: false,
  isBackwards: false,
}));
const scene = sceneOf({ direction: 'LR', nodes, edges, groups: [], widths, heights }, placement);

const canvas = document.querySelector('canvas');
if (!canvas) throw new Error('the page has no canvas');
canvas.style.cssText = 'width: 1200px; height: 700px; display: block';
const nothing = () => undefined;
const stage = new Stage(canvas, { choose: nothing, open: nothing, start: nothing });
stage.show(scene);
stage.fit();

const idle = await countFrames(nothing);
let step = 0;
// To and fro by a screen's width, as a hand does.
const moved = await countFrames(() => {
  stage.pan(Math.sin(step / 15) * 25, Math.cos(step / 22) * 12);
  step++;
});
const figures: PanFigures = { layout, frames: moved.rate, idle: idle.rate, longest: moved.longest };
const output = document.createElement('pre');
output.dataset['figures'] = '';
output.textContent = JSON.stringify(figures);
document.body.append(output);

function countFrames(act: () => void): Promise<{ rate: number; longest: number }> {
  return new Promise((resolve) => {
    const begin = performance.now();
    let [frames, last, longest] = [0, begin, 0];
    const tick = (now: number) => {
      longest = Math.max(longest, now - last);
      last = now;
      frames++;
      if (now - begin > SECONDS * 1000) {
        resolve({ rate: (frames * 1000) / (now - begin), longest });
        return;
      }
      act();
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
}
