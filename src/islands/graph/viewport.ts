import type { Rectangle } from '../../graph/orientation.ts';

/** Where the picture lies on the stage: a point of it times `scale`, plus `x` and `y`, is a point of the stage. */
export interface Viewport {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Width and height in pixels. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

const CLOSEST = 4;
const FARTHEST = 0.01;
const MARGIN = 24;

/** Zooms by a factor with one point of the stage held still. */
export function zoomAt(
  view: Viewport,
  factor: number,
  point: { readonly x: number; readonly y: number },
): Viewport {
  const scale = Math.min(CLOSEST, Math.max(FARTHEST, view.scale * factor));
  const actual = scale / view.scale;
  return { scale, x: point.x - (point.x - view.x) * actual, y: point.y - (point.y - view.y) * actual };
}

/** The whole picture in the middle of the stage, never larger than at natural size. */
export function fitView(picture: Extent, stage: Extent): Viewport {
  const [width, height] = [Math.max(picture.width, 1), Math.max(picture.height, 1)];
  const scale = Math.max(
    FARTHEST,
    Math.min(1, (stage.width - 2 * MARGIN) / width, (stage.height - 2 * MARGIN) / height),
  );
  return { scale, x: (stage.width - width * scale) / 2, y: (stage.height - height * scale) / 2 };
}

/** Scale below which names are hard to read. */
const READABLE = 0.7;

/** Scale below which a picture is a map: its boxes and their titles tell more than a corner with names. */
const MAP = 0.2;

/**
 * Where to begin: the whole picture if its names can be read or there are far too many of them, else its root at natural
 * size, else its beginning.
 */
export function firstView(picture: Extent, stage: Extent, first: Rectangle | undefined): Viewport {
  const whole = fitView(picture, stage);
  if (whole.scale >= READABLE) return whole;
  if (first) return centreOn(whole, first, stage);
  return whole.scale < MAP ? whole : beginning(picture, stage);
}

/** The start of the picture, with names that can be read; in the middle along the side that fits. */
function beginning(picture: Extent, stage: Extent): Viewport {
  const start = (length: number, room: number) => Math.max(MARGIN, (room - length * READABLE) / 2);
  return {
    scale: READABLE,
    x: start(picture.width, stage.width),
    y: start(picture.height, stage.height),
  };
}

/** The view moved as little as shows a box whole, away from the stage's edge. */
export function reveal(view: Viewport, box: Rectangle, stage: Extent): Viewport {
  const shift = (near: number, length: number, room: number) => {
    if (near < MARGIN) return MARGIN - near;
    return near + length > room - MARGIN ? room - MARGIN - near - length : 0;
  };
  return {
    ...view,
    x: view.x + shift(box.x * view.scale + view.x, box.width * view.scale, stage.width),
    y: view.y + shift(box.y * view.scale + view.y, box.height * view.scale, stage.height),
  };
}

/** The view with a box in the middle, at natural size or closer. */
export function centreOn(view: Viewport, box: Rectangle, stage: Extent): Viewport {
  const scale = Math.max(view.scale, 1);
  return {
    scale,
    x: stage.width / 2 - (box.x + box.width / 2) * scale,
    y: stage.height / 2 - (box.y + box.height / 2) * scale,
  };
}
