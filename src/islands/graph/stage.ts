import type { Scene } from '../../graph/explorer/scene.ts';
import { listenToGestures, type Point } from './gestures.ts';
import { KindImages } from './kind-images.ts';
import { traceArrow, traceCurve, type Paint } from './paint-scene.ts';
import { readPalette } from './palette.ts';
import { SceneBuffer } from './scene-buffer.ts';
import { centreOn, firstView, fitView, reveal, zoomAt, type Extent, type Viewport } from './viewport.ts';

/** What happens on the stage. Nodes are places in the scene. */
export interface StageHandlers {
  readonly choose: (node: number | undefined) => void;
  readonly open: (node: number) => void;
  readonly start: (node: number) => void;
}

/** The canvas on which the scene is seen, moved and pressed. */
export class Stage {
  readonly #canvas: HTMLCanvasElement;
  readonly #buffer = new SceneBuffer();
  #scene: Scene | undefined;
  #view: Viewport = { scale: 1, x: 0, y: 0 };
  #chosen: number | undefined;
  #hovered: number | undefined;
  #paint: Paint | undefined;
  #frame = 0;
  #isFirst = true;

  constructor(canvas: HTMLCanvasElement, handlers: StageHandlers) {
    this.#canvas = canvas;
    new ResizeObserver(() => {
      if (this.#isFirst) this.#begin();
      this.#buffer.invalidate();
      this.#ask();
    }).observe(canvas);
    listenToGestures(canvas, {
      pan: this.pan,
      zoom: this.#zoomAt,
      hover: (point) => {
        const node = point && this.#nodeAt(point);
        if (node === this.#hovered) return;
        this.#hovered = node;
        canvas.title = node === undefined ? '' : (this.#scene?.nodes[node]?.title ?? '');
        canvas.classList.toggle('over', node !== undefined);
        this.#ask();
      },
      press: (point, opens) => {
        const node = this.#nodeAt(point);
        if (opens && node !== undefined) handlers.open(node);
        else handlers.choose(node);
      },
      pressTwice: (point) => {
        const node = this.#nodeAt(point);
        if (node !== undefined) handlers.start(node);
      },
    });
  }

  get view(): Viewport {
    return this.#view;
  }

  /** Shows a scene: whole where it can be read so, else with its root in the middle. */
  show(scene: Scene): void {
    this.#scene = scene;
    this.#chosen = this.#hovered = undefined;
    this.#buffer.clear();
    this.#begin();
  }

  #begin(): void {
    const root = this.#scene?.boxes[this.#scene.nodes.findIndex(({ isRoot }) => isRoot)];
    if (this.#scene) this.#move(firstView(this.#scene, this.#extent(), root));
    this.#isFirst = true;
  }

  /** Takes over what the theme has changed. */
  repaint(): void {
    this.#paint = undefined;
    this.#buffer.invalidate();
    this.#ask();
  }

  /** Marks a node, and moves it into sight. */
  choose(node: number | undefined): void {
    this.#chosen = node;
    const box = node === undefined ? undefined : this.#scene?.boxes[node];
    if (box)
      this.#move(
        this.#view.scale < 0.42
          ? centreOn(this.#view, box, this.#extent())
          : reveal(this.#view, box, this.#extent()),
      );
    else this.#ask();
  }

  /** Marks a node where it is. */
  mark(node: number): void {
    this.#chosen = node;
    this.#ask();
  }

  readonly pan = (dx: number, dy: number): void => {
    this.#move({ ...this.#view, x: this.#view.x + dx, y: this.#view.y + dy });
  };

  /** Zooms about the middle of the stage. */
  zoom(factor: number): void {
    const { width, height } = this.#extent();
    this.#zoomAt(factor, { x: width / 2, y: height / 2 });
  }

  fit(): void {
    if (this.#scene) this.#move(fitView(this.#scene, this.#extent()));
  }

  readonly #zoomAt = (factor: number, point: Point): void => {
    this.#move(zoomAt(this.#view, factor, point));
  };

  #move(view: Viewport): void {
    this.#view = view;
    this.#isFirst = false;
    this.#ask();
  }

  #extent(): Extent {
    return { width: this.#canvas.clientWidth, height: this.#canvas.clientHeight };
  }

  #nodeAt({ x, y }: Point): number | undefined {
    const { scale, x: left, y: top } = this.#view;
    const [atX, atY] = [(x - left) / scale, (y - top) / scale];
    // Far away a node is smaller than a fingertip.
    const slack = Math.max(2, 4 / scale);
    const found = this.#scene?.boxes.findIndex(
      (box) =>
        atX >= box.x - slack &&
        atX <= box.x + box.width + slack &&
        atY >= box.y - slack &&
        atY <= box.y + box.height + slack,
    );
    return found === undefined || found < 0 ? undefined : found;
  }

  #ask(): void {
    this.#frame ||= requestAnimationFrame(this.#draw);
  }

  readonly #draw = (): void => {
    this.#frame = 0;
    const context = this.#canvas.getContext('2d');
    const stage = this.#extent();
    if (!context || !this.#scene || stage.width === 0) return;
    const ratio = Math.min(devicePixelRatio, 2);
    const [width, height] = [Math.round(stage.width * ratio), Math.round(stage.height * ratio)];
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    const paint = (this.#paint ??= this.#readPaint());
    const isBusy = this.#buffer.draw(context, this.#scene, paint, this.#view, stage, ratio);
    this.#highlight(context, this.#scene, paint, ratio);
    if (isBusy) this.#ask();
  };

  #readPaint(): Paint {
    const colours = readPalette(this.#canvas.parentElement ?? document.body);
    const images = new KindImages(colours, () => {
      this.#buffer.invalidate();
      this.#ask();
    });
    return { colours, images, font: getComputedStyle(this.#canvas).fontFamily };
  }

  /** The chosen node, the one under the pointer, and their lines. */
  #highlight(context: CanvasRenderingContext2D, scene: Scene, { colours }: Paint, ratio: number): void {
    const { scale, x, y } = this.#view;
    context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * x, ratio * y);
    context.strokeStyle = context.fillStyle = colours.accent;
    for (const node of new Set([this.#chosen, this.#hovered])) {
      const box = node === undefined ? undefined : scene.boxes[node];
      if (!box) continue;
      const own = [...scene.edges.keys()].filter(
        (edge) => scene.edges[edge]?.from === node || scene.edges[edge]?.to === node,
      );
      context.lineWidth = Math.max(1.5, 1 / scale);
      context.beginPath();
      for (const edge of own.slice(0, 400)) traceCurve(context, scene.curve(edge));
      context.stroke();
      context.beginPath();
      for (const edge of own.slice(0, 400)) traceArrow(context, scene.curve(edge));
      context.fill();
      context.lineWidth = Math.max(node === this.#chosen ? 2.5 : 1.5, 2 / scale);
      context.beginPath();
      context.roundRect(box.x, box.y, box.width, box.height, 4);
      context.stroke();
    }
  }
}
