import { expect, test } from 'vitest';
import { createRunQueue } from './run-queue.ts';

test('of the runs that wait for the one in progress only the newest begins', async () => {
  const begun: string[] = [];
  const release: (() => void)[] = [];
  const ask = createRunQueue(async (event: string) => {
    begun.push(event);
    await new Promise<void>((resolve) => release.push(resolve));
    return `ran ${event}`;
  });
  const asked = ['one', 'two', 'three'].map(ask);
  expect(await asked[1]).toBe('replaced');
  expect(begun).toEqual(['one']);
  release[0]?.();
  expect(await asked[0]).toBe('ran one');
  await expect.poll(() => begun).toEqual(['one', 'three']);
  release[1]?.();
  expect(await asked[2]).toBe('ran three');
});
