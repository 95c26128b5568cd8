import type { Rectangle } from '../../graph/orientation.ts';

/** Which way an arrow key points. */
export type Bearing = 'up' | 'down' | 'left' | 'right';

/** How much further a step aside is than one ahead. */
const ASIDE = 2.5;

/** The box next to one in a direction, or undefined at the edge. */
export function nearestNode(boxes: readonly Rectangle[], from: number, bearing: Bearing): number | undefined {
  const start = boxes[from];
  if (!start) return undefined;
  const [x, y] = [start.x + start.width / 2, start.y + start.height / 2];
  const isSideways = bearing === 'left' || bearing === 'right';
  const sign = bearing === 'right' || bearing === 'down' ? 1 : -1;
  let [nearest, least]: [number | undefined, number] = [undefined, Infinity];
  for (const [place, box] of boxes.entries()) {
    const [dx, dy] = [box.x + box.width / 2 - x, box.y + box.height / 2 - y];
    const ahead = (isSideways ? dx : dy) * sign;
    if (place === from || ahead < 8) continue;
    const distance = ahead + Math.abs(isSideways ? dy : dx) * ASIDE;
    if (distance < least) [nearest, least] = [place, distance];
  }
  return nearest;
}
