import { linksOf, type Links } from './links.ts';

/** Layers in which every edge leads from one to the next: long edges pass through bends, which are nodes of their own. */
export interface ProperLayers {
  /** Nodes and bends by layer, in the order in which they stand. */
  readonly layers: number[][];
  /** Nodes come first; bends have the numbers after them. */
  readonly size: number;
  /** From each node to those of the next layer. */
  readonly after: Links;
  /** From each node to those of the layer before. */
  readonly before: Links;
  /** Bends of long edges by number of the edge, from its end in the earlier layer. */
  readonly bends: ReadonlyMap<number, readonly number[]>;
}

/** Beyond so many bends long edges are drawn straight: with thousands of them nobody follows one. */
const BENDS = 8_000;

export function properLayers(
  layerOf: Int32Array,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): ProperLayers {
  const layers: number[][] = [];
  const at = (layer: number) => (layers[layer] ??= []);
  for (const [node, layer] of layerOf.entries()) at(layer).push(node);
  const [starts, ends]: [number[], number[]] = [[], []];
  const bends = new Map<number, number[]>();
  let size = layerOf.length;
  for (let edge = 0; edge < from.length; edge++) {
    const [a, b] = [from[edge] ?? 0, to[edge] ?? 0];
    const [first, last] = (layerOf[a] ?? 0) <= (layerOf[b] ?? 0) ? [a, b] : [b, a];
    const [near, far] = [layerOf[first] ?? 0, layerOf[last] ?? 0];
    if (near === far || size - layerOf.length + far - near - 1 > BENDS) continue;
    let previous = first;
    const passed: number[] = [];
    for (let layer = near + 1; layer < far; layer++) {
      const bend = size++;
      at(layer).push(bend);
      passed.push(bend);
      starts.push(previous);
      ends.push(bend);
      previous = bend;
    }
    starts.push(previous);
    ends.push(last);
    if (passed.length > 0) bends.set(edge, passed);
  }
  for (let layer = 0; layer < layers.length; layer++) at(layer);
  return { layers, size, after: linksOf(size, starts, ends), before: linksOf(size, ends, starts), bends };
}
