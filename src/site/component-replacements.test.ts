import path from 'node:path';
import { expect, test } from 'vitest';
import { COMPONENTS_FOLDER, componentNames } from './component-names.ts';
import { componentReplacements } from './component-replacements.ts';

const OURS = path.join(COMPONENTS_FOLDER, 'EntityHeader.astro');
const THEIRS = '/portal/Header.astro';
const page = path.resolve(COMPONENTS_FOLDER, '../pages/catalog/index.astro');
const { resolveId } = componentReplacements([{ name: 'EntityHeader', component: THEIRS }]);

test('a replacement stands wherever the portal imports the component, from pages and from other components', () => {
  expect(resolveId('../../components/EntityHeader.astro', page)).toBe(THEIRS);
  expect(resolveId('./EntityHeader.astro', path.join(COMPONENTS_FOLDER, 'Browse.astro?x'))).toBe(THEIRS);
});

test('what nobody replaces, and what only has the same name, stays', () => {
  expect(resolveId('../../components/Browse.astro', page)).toBeUndefined();
  expect(resolveId('./EntityHeader.astro', page)).toBeUndefined();
  expect(resolveId('../../components/entity-strip.ts', page)).toBeUndefined();
  expect(resolveId('some-package/EntityHeader.astro', page)).toBeUndefined();
});

test("the portal's own is always there for a replacement to show, by either address", () => {
  expect(resolveId('callboard/components/EntityHeader.astro', '/portal/Part.astro')).toBe(OURS);
  expect(resolveId(path.relative('/portal', OURS), THEIRS)).toBeUndefined();
});

test('the components that may be replaced are the Astro files of the folder', () => {
  expect(componentNames()).toEqual(expect.arrayContaining(['EntityHeader', 'Navigation', 'TopBar']));
  expect(componentNames()).not.toContain('entity-strip');
});
