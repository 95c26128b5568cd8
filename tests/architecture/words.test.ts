import { expect, test } from 'vitest';
import { importsOf, reachedFrom } from './imports.ts';
import { readProject } from './source-file.ts';

test('what browsers download takes the words of one area, #text/<area>, and never all words', () => {
  const files = readProject(['src']);
  const islands = files.filter(({ path }) => /^src\/islands\/.+(?<!\.test)\.ts$/.test(path));
  const downloaded = reachedFrom(islands, files);
  expect(downloaded.length).toBeGreaterThan(islands.length);
  const withAll = downloaded.filter((file) =>
    importsOf(file).some(({ to, typeOnly }) => to === '#text' && !typeOnly),
  );
  expect(withAll.map(({ path }) => path)).toEqual([]);
});
