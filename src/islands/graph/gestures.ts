/** What pointers and the wheel ask of the stage. Points are in pixels from its corner. */
export interface GestureHandlers {
  readonly pan: (dx: number, dy: number) => void;
  readonly zoom: (factor: number, point: Point) => void;
  /** A press without a move; `opens` with the middle button or a modifier. */
  readonly press: (point: Point, opens: boolean) => void;
  readonly pressTwice: (point: Point) => void;
  readonly hover: (point: Point | undefined) => void;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const SLACK = 5;
const TWICE = 350;

/** Listens to pointers, touches and the wheel: one finger moves, two zoom, a press chooses, two presses start there. */
export function listenToGestures(element: HTMLElement, handlers: GestureHandlers): void {
  const pointers = new Map<number, Point>();
  let moved = 0;
  let last: { readonly time: number; readonly point: Point } | undefined;
  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  element.addEventListener('pointerdown', (event) => {
    if (event.button > 1) return;
    element.setPointerCapture(event.pointerId);
    if (pointers.size === 0) moved = 0;
    pointers.set(event.pointerId, pointOf(event));
    if (pointers.size > 1) moved = SLACK + 1;
  });
  element.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    const now = pointOf(event);
    if (!before) {
      if (event.pointerType === 'mouse') handlers.hover(now);
      return;
    }
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, now);
    if (other) {
      pinch(before, now, other, handlers);
      return;
    }
    moved += Math.hypot(now.x - before.x, now.y - before.y);
    if (moved > SLACK) handlers.pan(now.x - before.x, now.y - before.y);
  });
  element.addEventListener('pointerup', (event) => {
    const point = pointers.get(event.pointerId);
    pointers.delete(event.pointerId);
    if (!point || moved > SLACK || pointers.size > 0) return;
    const isSecond =
      last !== undefined &&
      event.timeStamp - last.time < TWICE &&
      Math.hypot(point.x - last.point.x, point.y - last.point.y) < 24;
    last = isSecond ? undefined : { time: event.timeStamp, point };
    if (isSecond) handlers.pressTwice(point);
    else handlers.press(point, event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey);
  });
  element.addEventListener('pointercancel', ({ pointerId }) => pointers.delete(pointerId));
  element.addEventListener('pointerleave', () => {
    handlers.hover(undefined);
  });
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      if (event.shiftKey) handlers.pan(-(event.deltaX + event.deltaY) * unit, 0);
      else
        handlers.zoom(
          Math.exp(-Math.max(-200, Math.min(200, event.deltaY * unit)) / (event.ctrlKey ? 100 : 400)),
          pointOf(event),
        );
    },
    { passive: false },
  );
}

function pinch(before: Point, now: Point, other: Point, { pan, zoom }: GestureHandlers): void {
  const [was, is] = [
    Math.hypot(before.x - other.x, before.y - other.y),
    Math.hypot(now.x - other.x, now.y - other.y),
  ];
  const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
  pan((now.x - before.x) / 2, (now.y - before.y) / 2);
  if (was > 0 && is > 0) zoom(is / was, middle);
}
