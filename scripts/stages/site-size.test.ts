import { expect, test } from 'vitest';
import { folderOf } from '../../tests/commands/run-script.ts';
import { measureSite, siteSummary, siteWarning } from './site-size.ts';

test('the size of a site is that of all its files', async () => {
  const folder = await folderOf({ 'index.html': 'home', 'catalog/index.html': 'catalog' });
  expect(await measureSite(folder)).toEqual({ files: 2, bytes: 11 });
});

test('the summary counts what a host has to take', () => {
  const built = { snapshot: 'd1g3st', entities: 1, out: 'dist', base: '/' };
  const stages = [{ label: 'Building the site', milliseconds: 3300 }];
  expect(siteSummary(built, { files: 215, bytes: 1_900_001 }, stages)).toBe(
    'Built a site of 1 entity: 215 files, 2 MB.\n\n| Stage | Time |\n| --- | ---: |\n| Building the site | 3.3 s |\n\n',
  );
});

test('a site near the limit of GitHub Pages is a warning', () => {
  expect(siteWarning({ files: 1, bytes: 799_999_999 })).toBe('');
  expect(siteWarning({ files: 1, bytes: 900_000_000 })).toBe(
    '::warning title=GitHub Pages::The site has 900 MB; GitHub Pages takes 1000 MB. Publish it elsewhere, or as several portals: see docs/pipeline.md.\n',
  );
});
