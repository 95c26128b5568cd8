import type { Scene } from '../../graph/explorer/scene.ts';
import type { SceneColours } from '../../graph/explorer/scene-svg.ts';
import type { EdgeCurve } from '../../graph/edge-curve.ts';
import { TEXT_START } from '../../graph/neighbourhood-layout.ts';
import type { Rectangle } from '../../graph/orientation.ts';
import { fitText } from '../../graph/text-width.ts';
import type { KindImages } from './kind-images.ts';

/** What a picture is painted with. */
export interface Paint {
  readonly colours: SceneColours;
  readonly images: KindImages;
  readonly font: string;
}

/** Below these scales details would be specks: lines are straight, names are left out, nodes are bars. */
const CURVES = 0.3;
const NAMES = 0.42;
const BOXES = 0.22;
/** Nodes, and lines, that are painted without a break. A path of very many lines is slow out of proportion. */
const NODES = 400;
const LINES = 32;

/**
 * Paints what lies within an area of the scene, in pieces: between two of them there is time for other work. The
 * context is already set to the scene's coordinates.
 */
export function* paintScene(
  context: CanvasRenderingContext2D,
  scene: Scene,
  paint: Paint,
  area: Rectangle,
  scale: number,
): Generator<undefined, void> {
  paintGroups(context, scene, paint, area, scale);
  yield;
  yield* paintEdges(context, scene, paint, area, scale);
  yield* paintNodes(context, scene, paint, area, scale);
  paintTitles(context, scene, paint, area, scale);
}

function paintGroups(
  context: CanvasRenderingContext2D,
  { groupBoxes }: Scene,
  { colours }: Paint,
  area: Rectangle,
  scale: number,
): void {
  context.strokeStyle = colours.line;
  context.lineWidth = 1 / Math.min(scale, 1);
  for (const box of groupBoxes) {
    if (!meets(box, area)) continue;
    context.beginPath();
    context.roundRect(box.x, box.y, box.width, box.height, 6);
    context.stroke();
  }
}

/** Titles keep a size that can be read: from afar they lie over the nodes, those of inner boxes only where there is room. */
function paintTitles(
  context: CanvasRenderingContext2D,
  { groups, groupBoxes }: Scene,
  { colours, font }: Paint,
  area: Rectangle,
  scale: number,
): void {
  const size = Math.max(13, 11 / scale);
  const isFar = scale < NAMES;
  context.font = `620 ${String(size)}px ${font}`;
  context.textBaseline = 'middle';
  for (const [number, { title, group }] of groups.entries()) {
    const box = groupBoxes[number];
    const outer = groupBoxes[group];
    if (!box || !meets(box, area) || box.width * scale < 36) continue;
    if (isFar && outer && (box.y - outer.y) * scale < 16) continue;
    const label = fitText(title, ((box.width - 8) * 13) / size);
    const y = box.y + (isFar ? size * 0.8 : 15);
    if (isFar) {
      context.fillStyle = colours.canvas;
      context.globalAlpha = 0.85;
      context.fillRect(box.x, y - size * 0.7, context.measureText(label).width + size * 0.6, size * 1.4);
      context.globalAlpha = 1;
    }
    context.fillStyle = colours.inkSoft;
    context.fillText(label, box.x + (isFar ? size * 0.3 : 12), y);
  }
}

function* paintEdges(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { colours }: Paint,
  area: Rectangle,
  scale: number,
): Generator<undefined, void> {
  const visible = visibleEdges(scene, area);
  const isFar = scale < CURVES;
  context.strokeStyle = colours.edge;
  context.fillStyle = colours.edge;
  context.lineWidth = isFar ? 0.75 / scale : 1.25;
  // Thousands of lines at full strength are a dark area.
  context.globalAlpha = isFar ? Math.max(0.12, Math.min(0.7, 700 / visible.length)) : 1;
  for (let start = 0; start < visible.length; start += LINES) {
    const chunk = visible.slice(start, start + LINES);
    for (const dashed of [false, true]) {
      context.setLineDash(dashed && !isFar ? [4, 3] : []);
      context.beginPath();
      for (const number of chunk) {
        const edge = scene.edges[number];
        if (edge?.isDashed !== dashed) continue;
        if (isFar) straight(context, scene, edge.from, edge.to);
        else traceCurve(context, scene.curve(number));
      }
      context.stroke();
    }
    if (!isFar) {
      context.beginPath();
      for (const number of chunk) traceArrow(context, scene.curve(number));
      context.fill();
    }
    yield;
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function visibleEdges({ edges, boxes }: Scene, area: Rectangle): number[] {
  const visible: number[] = [];
  for (const [number, { from, to }] of edges.entries()) {
    const [a, b] = [boxes[from], boxes[to]];
    if (!a || !b) continue;
    const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
    const width = Math.max(a.x + a.width, b.x + b.width) - x + 40;
    const height = Math.max(a.y + a.height, b.y + b.height) - y + 40;
    if (meets({ x: x - 40, y: y - 40, width: width + 40, height: height + 40 }, area)) visible.push(number);
  }
  return visible;
}

function straight(context: CanvasRenderingContext2D, { boxes }: Scene, from: number, to: number): void {
  const [a, b] = [boxes[from], boxes[to]];
  if (!a || !b) return;
  context.moveTo(a.x + a.width / 2, a.y + a.height / 2);
  context.lineTo(b.x + b.width / 2, b.y + b.height / 2);
}

/** Adds a curve to the context's path. */
export function traceCurve(context: CanvasRenderingContext2D, { points }: EdgeCurve): void {
  context.moveTo(points[0] ?? 0, points[1] ?? 0);
  for (let at = 2; at + 5 < points.length; at += 6) {
    const [a, b, c, d, e, f] = points.slice(at, at + 6) as [number, number, number, number, number, number];
    context.bezierCurveTo(a, b, c, d, e, f);
  }
}

/** Adds a curve's arrow to the context's path. */
export function traceArrow(context: CanvasRenderingContext2D, { end: { x, y, dx, dy } }: EdgeCurve): void {
  context.moveTo(x, y);
  context.lineTo(x - 7 * dx - 3.5 * dy, y - 7 * dy - 3.5 * dx);
  context.lineTo(x - 7 * dx + 3.5 * dy, y - 7 * dy + 3.5 * dx);
  context.closePath();
}

function* paintNodes(
  context: CanvasRenderingContext2D,
  { nodes, boxes }: Scene,
  paint: Paint,
  area: Rectangle,
  scale: number,
): Generator<undefined, void> {
  const { colours, images, font } = paint;
  context.font = `480 13px ${font}`;
  context.textBaseline = 'middle';
  let painted = 0;
  for (const [number, node] of nodes.entries()) {
    const box = boxes[number];
    if (!box || !meets(box, area)) continue;
    if (++painted % NODES === 0) yield;
    context.globalAlpha = node.isPath ? 0.5 : 1;
    if (scale < BOXES) {
      context.fillStyle = node.worst === 'error' ? colours.worst('error') : colours.kind(node.kind);
      context.fillRect(box.x, box.y, box.width, box.height);
      continue;
    }
    context.fillStyle = colours.raised;
    context.strokeStyle = node.isRoot ? colours.ink : colours.line;
    context.lineWidth = node.isRoot ? 1.75 : 1;
    context.beginPath();
    context.roundRect(box.x, box.y, box.width, box.height, 4);
    context.fill();
    context.stroke();
    const image = images.of(node.kind);
    if (image) context.drawImage(image, box.x + 9, box.y + 7, 16, 16);
    if (node.worst) mark(context, colours.worst(node.worst), node.worst, box);
    if (scale < NAMES) continue;
    context.fillStyle = colours.ink;
    context.fillText(node.label, box.x + TEXT_START, box.y + box.height / 2 + 0.5);
  }
  context.globalAlpha = 1;
}

/** The same shapes as in lists: a diamond for errors, a triangle for warnings, a disc for the rest. */
function mark(context: CanvasRenderingContext2D, colour: string, level: string, box: Rectangle): void {
  const [x, y] = [box.x + box.width - 14, box.y + box.height / 2];
  context.fillStyle = colour;
  context.beginPath();
  if (level === 'error') {
    for (const [dx, dy] of [
      [0, -5.4],
      [5.4, 0],
      [0, 5.4],
      [-5.4, 0],
    ] as const)
      context.lineTo(x + dx, y + dy);
  } else if (level === 'warn') {
    for (const [dx, dy] of [
      [0, -4.7],
      [5.2, 4.4],
      [-5.2, 4.4],
    ] as const)
      context.lineTo(x + dx, y + dy);
  } else {
    context.arc(x, y, 4, 0, 2 * Math.PI);
  }
  context.closePath();
  context.fill();
}

function meets(box: Rectangle, area: Rectangle): boolean {
  return (
    box.x < area.x + area.width &&
    box.x + box.width > area.x &&
    box.y < area.y + area.height &&
    box.y + box.height > area.y
  );
}
