import { createRandom } from '../random.ts';

/** A graph by the ends of its edges; nodes are numbers from 0. */
export interface MadeUpGraph {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A connected graph with some two edges a node, the same for the same size. */
export function graphOf(size: number): MadeUpGraph {
  const { below, between } = createRandom(size);
  const [from, to]: [number[], number[]] = [[], []];
  for (let node = 1; node < size; node++) {
    const edges = between(1, 3);
    for (let edge = 0; edge < edges; edge++) {
      from.push(below(node));
      to.push(node);
    }
  }
  return { from, to };
}
