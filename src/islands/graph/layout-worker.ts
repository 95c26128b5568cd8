import { graphLayout } from '../../graph/layout/graph-layout.ts';
import { nestedLayout, type NestedGraph, type NestedPlacement } from '../../graph/layout/nested-layout.ts';
import type { Placement, Spacing } from '../../graph/layout/layout-graph.ts';

/** What the worker is asked: a graph, in boxes or not. */
export interface LayoutRequest {
  readonly turn: number;
  readonly graph: NestedGraph;
  readonly hasGroups: boolean;
  readonly isVertical: boolean;
}

/** What it answers. */
export interface LayoutAnswer {
  readonly turn: number;
  readonly placement: Placement | NestedPlacement;
}

self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const { graph, hasGroups, isVertical, turn } = data;
  const spacing: Spacing = isVertical ? { layers: 52, nodes: 14 } : { layers: 72, nodes: 9 };
  const placement = hasGroups
    ? nestedLayout(graph, spacing, { side: 14, title: 26, titleAlong: isVertical })
    : graphLayout(graph, spacing, graph.roots);
  self.postMessage({ turn, placement } satisfies LayoutAnswer);
});
