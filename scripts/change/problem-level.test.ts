import { expect, test } from 'vitest';
import type { ProblemLevel } from '../../src/problems/problem.ts';
import { failsAt, readLevel } from './problem-level.ts';

const at = (level: ProblemLevel) => ({ code: 'a/b', level, message: '', hint: '' });

test('a problem fails at its own level and at those below', () => {
  const levels = ['info', 'warn', 'error'] as const;
  expect(levels.map((level) => levels.map((lowest) => failsAt(lowest, [at(level)])))).toEqual([
    [true, false, false],
    [true, true, false],
    [true, true, true],
  ]);
});

test('a level is read in any case; anything else is said with what there is', () => {
  expect(readLevel('WARN')).toBe('warn');
  expect(() => readLevel('fatal')).toThrow('There is no level "fatal".');
});
