import path from 'node:path';
import { expect, test } from 'vitest';
import { startedFolder } from './started-folder.ts';

const root = path.resolve('/home/ann/callboard');

function started(folder: string, event = 'validate'): string | undefined {
  return startedFolder('validate', { INIT_CWD: folder, npm_lifecycle_event: event }, root);
}

test('a command that npm starts from another repository works there', () => {
  expect(started(path.resolve('/home/ann/web'))).toBe(path.resolve('/home/ann/web'));
  expect(started(path.resolve('/home/ann/callboard-plugins'))).toBe(
    path.resolve('/home/ann/callboard-plugins'),
  );
});

test('a command that is started in Callboard, below it, or by something else stays where it is', () => {
  expect(started(root)).toBeUndefined();
  expect(started(path.join(root, 'docs'))).toBeUndefined();
  expect(started(path.resolve('/home/ann/web'), 'test')).toBeUndefined();
  expect(startedFolder('validate', {}, root)).toBeUndefined();
});
