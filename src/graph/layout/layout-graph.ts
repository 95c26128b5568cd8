/** A graph to lay out. Nodes are numbers from 0; edges lead along the main direction where cycles let them. */
export interface LayoutGraph {
  /** Extent of each node along the main direction, in pixels. */
  readonly lengths: ArrayLike<number>;
  /** Extent of each node across it. */
  readonly breadths: ArrayLike<number>;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
}

/** Where nodes stand: `along` and `across` are the near corners of their boxes, all 0 or more. */
export interface Placement {
  readonly along: Float64Array;
  readonly across: Float64Array;
  readonly length: number;
  readonly breadth: number;
  /** Points that an edge passes between its ends, by number of the edge: along, across, along, across … */
  readonly bends: ReadonlyMap<number, readonly number[]>;
}

/** Room between nodes. */
export interface Spacing {
  /** Between layers, for lines. */
  readonly layers: number;
  /** Between nodes of a layer. */
  readonly nodes: number;
}
