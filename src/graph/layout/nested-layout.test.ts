import { expect, test } from 'vitest';
import { nestedLayout } from './nested-layout.ts';

const SPACING = { layers: 50, nodes: 10 };
const PADDING = { side: 10, title: 20, titleAlong: false };

test('groups enclose what they hold, level by level', () => {
  // Nodes 0 and 1 in group 4, which lies in group 5 with node 2; node 3 outside.
  const { along, across, groupLengths, groupBreadths } = nestedLayout(
    {
      lengths: [100, 100, 100, 100],
      breadths: [30, 30, 30, 30],
      from: [0, 1, 2],
      to: [1, 2, 3],
      parents: [4, 4, 5, -1, 5, -1],
    },
    SPACING,
    PADDING,
  );
  const box = (item: number) => ({
    x: along[item] ?? 0,
    y: across[item] ?? 0,
    right: (along[item] ?? 0) + (item < 4 ? 100 : (groupLengths[item - 4] ?? 0)),
    bottom: (across[item] ?? 0) + (item < 4 ? 30 : (groupBreadths[item - 4] ?? 0)),
  });
  for (const [inner, outer] of [
    [0, 4],
    [1, 4],
    [4, 5],
    [2, 5],
  ] as const) {
    const [a, b] = [box(inner), box(outer)];
    expect(a.x - b.x).toBeGreaterThanOrEqual(10);
    expect(a.y - b.y).toBeGreaterThanOrEqual(30);
    expect(b.right - a.right).toBeGreaterThanOrEqual(10);
    expect(b.bottom - a.bottom).toBeGreaterThanOrEqual(10);
  }
  expect([0, 1, 2, 3].map((item) => box(item).x)).toEqual([20, 170, 330, 490]);
});

test('groups that hold each other are laid out all the same', () => {
  const placement = nestedLayout(
    { lengths: [100], breadths: [30], from: [], to: [], parents: [1, 2, 1] },
    SPACING,
    PADDING,
  );
  expect(placement.length).toBe(0);
});
