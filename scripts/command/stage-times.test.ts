import { expect, test } from 'vitest';
import { timeStages } from './stage-times.ts';

test('a stage lasts until the next begins, and the last one until now', () => {
  let clock = 0;
  const shown: string[] = [];
  const progress = timeStages(
    { step: (label, detail) => shown.push(`${label} ${detail ?? ''}`), clear: () => shown.push('clear') },
    () => clock,
  );
  progress.step('Reading', '1 of 2');
  clock = 30;
  progress.step('Reading', '2 of 2');
  clock = 100;
  progress.step('Writing');
  progress.clear();
  clock = 104;
  expect(progress.stages()).toEqual([
    { label: 'Reading', milliseconds: 100 },
    { label: 'Writing', milliseconds: 4 },
  ]);
  expect(shown).toEqual(['Reading 1 of 2', 'Reading 2 of 2', 'Writing ', 'clear']);
});
