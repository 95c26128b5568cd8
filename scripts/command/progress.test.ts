import { expect, test } from 'vitest';
import { createProgress } from './progress.ts';
import type { ProgressStream } from './progress.ts';

function recorder(isTTY: boolean): { stream: ProgressStream; written: string[] } {
  const written: string[] = [];
  return { written, stream: { isTTY, columns: 20, write: (text) => written.push(text) } };
}

test('on a terminal one line is rewritten, cut to its width, and taken away at the end', () => {
  const { stream, written } = recorder(true);
  const progress = createProgress(stream);
  progress.step('Reading', '1 of 2');
  progress.step('Reading', '2 of 2 a-source-with-a-long-name');
  progress.clear();
  progress.clear();
  const erase = '\r\u001b[2K';
  expect(written).toEqual([`${erase}Reading 1 of 2`, `${erase}Reading 2 of 2 a-so`, erase]);
});

test('elsewhere each step is one plain line, however often it moves', () => {
  const { stream, written } = recorder(false);
  const progress = createProgress(stream);
  progress.step('Reading', '1 of 2');
  progress.step('Reading', '2 of 2');
  progress.step('Writing\u001b[2J');
  progress.clear();
  expect(written).toEqual(['Reading\n', 'Writing\\u{1b}[2J\n']);
});
