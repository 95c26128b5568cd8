import type { Scene } from '../../graph/explorer/scene.ts';
import { paintScene, type Paint } from './paint-scene.ts';
import type { Extent, Viewport } from './viewport.ts';

/** Time that painting may take of a frame, in milliseconds. */
const SLICE = 7;
/** How far beyond the stage is painted, as a share of it, so that moving a little costs nothing. */
const BEYOND = 0.2;

interface Picture {
  readonly canvas: HTMLCanvasElement;
  readonly view: Viewport;
}

/**
 * The scene as it was last painted. Painting happens in slices, so that a scene of any size leaves the page free to
 * move; meanwhile the picture from before is shown, moved and stretched.
 */
export class SceneBuffer {
  #shown: Picture | undefined;
  #spare: HTMLCanvasElement | undefined;
  #next: { readonly picture: Picture; readonly work: Generator<undefined, void> } | undefined;
  #isStale = true;

  /** Makes the next picture a new one: the scene or its colours have changed. */
  invalidate(): void {
    this.#isStale = true;
    this.#next = undefined;
  }

  /** Forgets the picture of another scene. */
  clear(): void {
    this.#shown = undefined;
    this.invalidate();
  }

  /**
   * Draws the scene and works on the next picture.
   *
   * @returns whether there is more work to do
   */
  draw(
    context: CanvasRenderingContext2D,
    scene: Scene,
    paint: Paint,
    view: Viewport,
    stage: Extent,
    ratio: number,
  ): boolean {
    if (!this.#next && (this.#isStale || !this.#covers(view, stage)))
      this.#begin(scene, paint, view, stage, ratio);
    this.#work();
    this.#present(context, view, ratio);
    return this.#next !== undefined || this.#isStale || !this.#covers(view, stage);
  }

  #begin(scene: Scene, paint: Paint, view: Viewport, stage: Extent, ratio: number): void {
    const canvas = this.#spare ?? document.createElement('canvas');
    this.#spare = undefined;
    const [beyondX, beyondY] = [Math.round(stage.width * BEYOND), Math.round(stage.height * BEYOND)];
    canvas.width = Math.ceil((stage.width + 2 * beyondX) * ratio);
    canvas.height = Math.ceil((stage.height + 2 * beyondY) * ratio);
    const context = canvas.getContext('2d');
    if (!context) return;
    const own = { scale: view.scale, x: view.x + beyondX, y: view.y + beyondY };
    context.setTransform(ratio * own.scale, 0, 0, ratio * own.scale, ratio * own.x, ratio * own.y);
    const area = {
      x: -own.x / own.scale,
      y: -own.y / own.scale,
      width: canvas.width / ratio / own.scale,
      height: canvas.height / ratio / own.scale,
    };
    this.#isStale = false;
    this.#next = { picture: { canvas, view: own }, work: paintScene(context, scene, paint, area, own.scale) };
  }

  #work(): void {
    const end = performance.now() + SLICE;
    while (this.#next) {
      if (this.#next.work.next().done === true) {
        this.#spare = this.#shown?.canvas;
        this.#shown = this.#next.picture;
        this.#next = undefined;
        return;
      }
      if (performance.now() > end) return;
    }
  }

  /** Whether the picture is sharp and reaches over the whole stage. */
  #covers(view: Viewport, stage: Extent): boolean {
    const shown = this.#shown;
    if (shown?.view.scale !== view.scale) return false;
    const [dx, dy] = [view.x - shown.view.x, view.y - shown.view.y];
    const [beyondX, beyondY] = [2 * stage.width * BEYOND, 2 * stage.height * BEYOND];
    return dx <= 0.5 && dy <= 0.5 && dx >= -beyondX && dy >= -beyondY;
  }

  #present(context: CanvasRenderingContext2D, view: Viewport, ratio: number): void {
    const shown = this.#shown;
    if (!shown) return;
    const stretch = view.scale / shown.view.scale;
    const [x, y] = [view.x - shown.view.x * stretch, view.y - shown.view.y * stretch];
    context.setTransform(1, 0, 0, 1, 0, 0);
    const place = stretch === 1 ? Math.round : Number;
    context.drawImage(
      shown.canvas,
      place(x * ratio),
      place(y * ratio),
      shown.canvas.width * stretch,
      shown.canvas.height * stretch,
    );
  }
}
