import type { Links } from './links.ts';
import type { ProperLayers } from './proper-layers.ts';

const SWEEPS = 8;

/** Orders each layer by what its nodes are connected to in the layer beside it, back and forth: fewer edges cross. */
export function orderLayers({ layers, size, after, before }: ProperLayers): void {
  const place = new Float64Array(size);
  for (const layer of layers) number(layer, place);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const forwards = sweep % 2 === 0;
    for (let step = 1; step < layers.length; step++) {
      const layer = layers[forwards ? step : layers.length - 1 - step];
      if (layer) sortByNeighbours(layer, forwards ? before : after, place);
    }
  }
}

function sortByNeighbours(layer: number[], { starts, ends }: Links, place: Float64Array): void {
  const centres = new Map<number, number>();
  for (const node of layer) {
    const [first, end] = [starts[node] ?? 0, starts[node + 1] ?? 0];
    let sum = 0;
    for (let at = first; at < end; at++) sum += place[ends[at] ?? 0] ?? 0;
    centres.set(node, first === end ? (place[node] ?? 0) : sum / (end - first));
  }
  layer.sort((a, b) => (centres.get(a) ?? 0) - (centres.get(b) ?? 0) || a - b);
  number(layer, place);
}

/** Places count from 0 to 1, so that layers of different lengths compare. */
function number(layer: readonly number[], place: Float64Array): void {
  for (const [index, node] of layer.entries()) place[node] = (index + 0.5) / layer.length;
}
