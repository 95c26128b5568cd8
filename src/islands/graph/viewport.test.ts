import { expect, test } from 'vitest';
import { nearestNode } from './nearest-node.ts';
import { stageAction } from './stage-keys.ts';
import { firstView, fitView, reveal, zoomAt } from './viewport.ts';

const STAGE = { width: 800, height: 600 };

test('zooming holds the point under the pointer still, within limits', () => {
  const view = zoomAt({ scale: 1, x: 10, y: 20 }, 2, { x: 100, y: 200 });
  expect(view).toEqual({ scale: 2, x: -80, y: -160 });
  expect(zoomAt(view, 1000, { x: 0, y: 0 }).scale).toBe(4);
  expect(zoomAt(view, 0.000001, { x: 0, y: 0 }).scale).toBe(0.01);
});

test('a picture is fitted into the middle and never enlarged', () => {
  expect(fitView({ width: 100, height: 100 }, STAGE)).toEqual({ scale: 1, x: 350, y: 250 });
  expect(fitView({ width: 7520, height: 100 }, STAGE).scale).toBe(0.1);
});

test('a large picture begins at its root, where names can be read', () => {
  const root = { x: 5000, y: 50, width: 100, height: 30 };
  expect(firstView({ width: 7520, height: 100 }, STAGE, root)).toEqual({ scale: 1, x: -4650, y: 235 });
  expect(firstView({ width: 7520, height: 100 }, STAGE, undefined).scale).toBe(0.1);
});

test('without a root it begins at its start, or as a map when that would show next to nothing', () => {
  expect(firstView({ width: 1600, height: 1800 }, STAGE, undefined)).toEqual({ scale: 0.7, x: 24, y: 24 });
  expect(firstView({ width: 1000, height: 1800 }, STAGE, undefined)).toEqual({ scale: 0.7, x: 50, y: 24 });
  expect(firstView({ width: 7520, height: 100 }, STAGE, undefined).scale).toBe(0.1);
});

test('revealing moves no more than it must', () => {
  const view = { scale: 1, x: 0, y: 0 };
  expect(reveal(view, { x: 100, y: 100, width: 50, height: 30 }, STAGE)).toEqual(view);
  expect(reveal(view, { x: 900, y: -50, width: 50, height: 30 }, STAGE)).toEqual({
    scale: 1,
    x: -174,
    y: 74,
  });
});

test('arrows go to the nearest node that way, and stay at the edge', () => {
  const boxes = [
    { x: 0, y: 0, width: 100, height: 30 },
    { x: 200, y: 0, width: 100, height: 30 },
    { x: 200, y: 40, width: 100, height: 30 },
    { x: 400, y: 300, width: 100, height: 30 },
  ];
  expect(nearestNode(boxes, 0, 'right')).toBe(1);
  expect(nearestNode(boxes, 1, 'down')).toBe(2);
  expect(nearestNode(boxes, 2, 'left')).toBe(0);
  expect(nearestNode(boxes, 0, 'left')).toBeUndefined();
});

test('keys that the browser needs are left to it', () => {
  const press = (key: string, more = {}) =>
    stageAction({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });
  expect(press('Tab')).toBeUndefined();
  expect(press('+', { ctrlKey: true })).toBeUndefined();
  expect(press('ArrowLeft', { altKey: true })).toBeUndefined();
  expect(press('constructor')).toBeUndefined();
  expect(press('ArrowLeft')).toEqual({ kind: 'go', bearing: 'left' });
  expect(press('ArrowLeft', { shiftKey: true })).toEqual({ kind: 'pan', dx: 80, dy: 0 });
  expect(press('Enter', { ctrlKey: true })).toEqual({ kind: 'open' });
});
