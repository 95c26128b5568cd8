import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXAMPLE_QUERIES } from './example-queries.data.ts';
import { GENERATED_QUERIES } from './generated-queries.data.ts';
import { scoreOf, type MeasuredQuery } from './measure.ts';
import { measureExample, measureGenerated } from './portals.ts';

let work: string;

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'callboard-relevance-'));
});

afterAll(async () => {
  await rm(work, { recursive: true });
});

const score = (queries: readonly MeasuredQuery[], heldOut: boolean) =>
  scoreOf(
    queries.filter((query) => query.heldOut === heldOut),
    'page',
  ).reciprocal;

test('in the example organisation, what people look for comes first or nearly so', async () => {
  const measured = await measureExample(path.join(work, 'example'));
  expect(measured).toHaveLength(EXAMPLE_QUERIES.length);
  expect(score(measured, false)).toBeGreaterThanOrEqual(0.93);
  expect(score(measured, true), 'held out').toBeGreaterThanOrEqual(0.93);
}, 60_000);

test('among 2,000 names much alike, what people look for comes first', async () => {
  const measured = await measureGenerated(path.join(work, 'generated'));
  expect(measured).toHaveLength(GENERATED_QUERIES.length);
  expect(score(measured, false)).toBe(1);
  expect(score(measured, true), 'held out').toBe(1);
}, 60_000);
