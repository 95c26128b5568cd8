import type { ProblemLevel } from '../../problems/problem.ts';
import { edgeCurve, type EdgeCurve } from '../edge-curve.ts';
import type { NestedPlacement } from '../layout/nested-layout.ts';
import type { Placement } from '../layout/layout-graph.ts';
import { isVertical, orientBox, orientPoints, type Orientation, type Rectangle } from '../orientation.ts';

/** A node as the explorer shows it. */
export interface SceneNode {
  /** Row of the catalog index. */
  readonly row: number;
  readonly title: string;
  /** The title, cut where it would not fit. */
  readonly label: string;
  readonly kind: string;
  readonly worst: ProblemLevel | undefined;
  readonly isRoot: boolean;
  /** Only there because it leads to a match. */
  readonly isPath: boolean;
  /** The box that it lies in; -1 where none. */
  readonly group: number;
}

/** A line from source to target, by place of the nodes. */
export interface SceneEdge {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly isDashed: boolean;
  /** Whether the line reads from target to source. */
  readonly isBackwards: boolean;
}

/** A box around nodes. */
export interface SceneGroup {
  readonly title: string;
  /** Row of the catalog index. */
  readonly row: number;
  /** The box that it lies in; -1 where none. */
  readonly group: number;
}

/** All that is drawn, in pixels at natural size. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly direction: Orientation;
  readonly nodes: readonly SceneNode[];
  readonly boxes: readonly Rectangle[];
  readonly edges: readonly SceneEdge[];
  /** Curve of each edge, made when first asked for. */
  readonly curve: (edge: number) => EdgeCurve;
  readonly groups: readonly SceneGroup[];
  readonly groupBoxes: readonly Rectangle[];
}

/** What a scene is made of, before it is laid out. */
export interface SceneParts {
  readonly direction: Orientation;
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly groups: readonly SceneGroup[];
  readonly widths: readonly number[];
  readonly heights: readonly number[];
}

/** Puts the parts where the layout places them. */
export function sceneOf(parts: SceneParts, placement: Placement | NestedPlacement): Scene {
  const { direction, nodes, edges, groups, widths, heights } = parts;
  const vertical = isVertical(direction);
  const size = nodes.length;
  const rectangle = (item: number, length: number, breadth: number): Rectangle =>
    orientBox(direction, placement.length, {
      along: placement.along[item] ?? 0,
      across: placement.across[item] ?? 0,
      length,
      breadth,
    });
  const boxes = nodes.map((_, node) => {
    const [width, height] = [widths[node] ?? 0, heights[node] ?? 0];
    return vertical ? rectangle(node, height, width) : rectangle(node, width, height);
  });
  const lengths = 'groupLengths' in placement ? placement : undefined;
  const groupBoxes = groups.map((_, group) =>
    rectangle(size + group, lengths?.groupLengths[group] ?? 0, lengths?.groupBreadths[group] ?? 0),
  );
  const curves = new Map<number, EdgeCurve>();
  const curve = (edge: number): EdgeCurve => {
    const known = curves.get(edge);
    if (known) return known;
    const made = curveOf(edges[edge], boxes, placement, edge, direction);
    curves.set(edge, made);
    return made;
  };
  const { width, height } = orientBox(direction, 0, {
    along: 0,
    across: 0,
    length: placement.length,
    breadth: placement.breadth,
  });
  return { width, height, direction, nodes, boxes, edges, curve, groups, groupBoxes };
}

const NOWHERE: Rectangle = { x: 0, y: 0, width: 0, height: 0 };

function curveOf(
  edge: SceneEdge | undefined,
  boxes: readonly Rectangle[],
  { bends, length }: Placement,
  number: number,
  direction: Orientation,
): EdgeCurve {
  const points = orientPoints(direction, length, bends.get(number) ?? []);
  const reversed = edge?.isBackwards
    ? points.map((_, at) => points[points.length - 2 - at + 2 * (at % 2)] ?? 0)
    : points;
  return edgeCurve(boxes[edge?.from ?? 0] ?? NOWHERE, boxes[edge?.to ?? 0] ?? NOWHERE, reversed, direction);
}
