import { isVertical } from '../../graph/orientation.ts';
import { sceneOf, type Scene, type SceneParts } from '../../graph/explorer/scene.ts';
import type { LayoutAnswer, LayoutRequest } from './layout-worker.ts';

/** Lays scenes out in a worker: the page stays free however large they are. */
export class LayoutThread {
  #worker: Worker | undefined;
  #turn = 0;
  #isBusy = false;

  /**
   * The scene in its places, or undefined when a later request has taken over.
   *
   * @param roots places of the nodes that others stand around
   * @throws {Error} when the worker cannot be loaded.
   */
  layOut(parts: SceneParts, roots: readonly number[]): Promise<Scene | undefined> {
    const turn = ++this.#turn;
    const vertical = isVertical(parts.direction);
    const size = parts.nodes.length;
    const hasGroups = parts.groups.length > 0;
    const ends = parts.edges.map(({ from, to, isBackwards }) =>
      isBackwards ? { from: to, to: from } : { from, to },
    );
    const request: LayoutRequest = {
      turn,
      hasGroups,
      isVertical: vertical,
      graph: {
        lengths: Float64Array.from(vertical ? parts.heights : parts.widths),
        breadths: Float64Array.from(vertical ? parts.widths : parts.heights),
        from: Uint32Array.from(ends, ({ from }) => from),
        to: Uint32Array.from(ends, ({ to }) => to),
        parents: Int32Array.from([...parts.nodes, ...parts.groups], ({ group }) =>
          group < 0 ? -1 : size + group,
        ),
        roots,
      },
    };
    // A layout that nobody waits for any more only stands in the way.
    if (this.#worker && this.#isBusy) {
      this.#worker.terminate();
      this.#worker = undefined;
    }
    const worker = (this.#worker ??= new Worker(new URL('./layout-worker.ts', import.meta.url), {
      type: 'module',
    }));
    this.#isBusy = true;
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
        this.#isBusy = false;
        resolve(data.turn === this.#turn ? sceneOf(parts, data.placement) : undefined);
      };
      worker.postMessage(request);
      worker.onerror = () => {
        reject(new Error('the layout failed'));
      };
    });
  }
}
