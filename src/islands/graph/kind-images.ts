import { glyph, type SceneColours } from '../../graph/explorer/scene-svg.ts';

/** Drawings of kinds as images, made when first asked for. */
export class KindImages {
  readonly #images = new Map<string, HTMLImageElement>();
  readonly #colours: SceneColours;
  readonly #onLoad: () => void;

  /** @param onLoad called when an image can be drawn that could not be before */
  constructor(colours: SceneColours, onLoad: () => void) {
    this.#colours = colours;
    this.#onLoad = onLoad;
  }

  /** The drawing of a kind, or undefined until it is there. */
  of(kind: string): HTMLImageElement | undefined {
    const key = kind.toLowerCase();
    let image = this.#images.get(key);
    if (!image) {
      image = new Image();
      image.addEventListener('load', this.#onLoad, { once: true });
      image.src = `data:image/svg+xml,${encodeURIComponent(this.#svg(kind))}`;
      this.#images.set(key, image);
    }
    return image.complete && image.naturalWidth > 0 ? image : undefined;
  }

  /** Waits until the drawings of some kinds can be drawn. */
  async load(kinds: Iterable<string>): Promise<void> {
    for (const kind of kinds) {
      this.of(kind);
      await this.#images.get(kind.toLowerCase())?.decode();
    }
  }

  #svg(kind: string): string {
    const colour = this.#colours.kind(kind);
    return `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 16 16" color="${colour}">${String(glyph(kind))}</svg>`;
  }
}
