import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { catalogOf } from '../view/catalog.fixture.ts';
import { isCovered } from './glyph-atlas.ts';
import { pictureContent } from './picture-content.ts';
import { writePictures } from './write-pictures.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'callboard-pictures-'));
});

afterEach(() => rm(folder, { recursive: true }));

const CATALOG = catalogOf([
  {
    metadata: { name: 'ferry', title: 'Ferry' },
    spec: { type: 'service', owner: 'crew', lifecycle: 'production' },
  },
  { kind: 'Group', metadata: { name: 'crew', title: 'Crew' } },
]);

function write(site = 'site', catalog = CATALOG) {
  const folders = { site: path.join(folder, site), cache: path.join(folder, 'cache') };
  return writePictures(catalog, { title: 'Portal', organisation: 'Tern & Tide' }, folders);
}

/** The colours of some dots, as a reader of PNGs that is not ours sees them. */
async function dots(file: string, places: readonly [number, number][]) {
  const picture = await loadImage(await readFile(path.join(folder, 'site', file)));
  const context = createCanvas(picture.width, picture.height).getContext('2d');
  context.drawImage(picture, 0, 0);
  const colours = places.map(([x, y]) => [...context.getImageData(x, y, 1, 1).data.slice(0, 3)]);
  return { size: [picture.width, picture.height], colours };
}

test('each entity and the portal have a picture of the size that previews want', async () => {
  expect(write()).toEqual({ drawn: 3, kept: 0 });
  const { size, colours } = await dots('catalog/default/component/ferry/preview.png', [
    [5, 5],
    [100, 86],
    [600, 131],
  ]);
  expect(size).toEqual([1200, 630]);
  expect(colours).toEqual([
    [0x0f, 0x13, 0x15],
    [0x82, 0xb6, 0xec],
    [186, 191, 192],
  ]);
  expect((await dots('preview.png', [[100, 86]])).colours).toEqual([[0xa7, 0xb0, 0xb3]]);
});

test('a picture is drawn once, is the same every time, and is forgotten when nothing needs it', async () => {
  write();
  expect(write('again')).toEqual({ drawn: 0, kept: 3 });
  const file = 'catalog/default/component/ferry/preview.png';
  const first = await readFile(path.join(folder, 'site', file));
  expect(await readFile(path.join(folder, 'again', file))).toEqual(first);
  await rm(path.join(folder, 'cache'), { recursive: true });
  write('anew');
  expect(await readFile(path.join(folder, 'anew', file))).toEqual(first);
  await writeFile(path.join(folder, 'cache/old.png'), 'old');
  expect(write('site', catalogOf([{ metadata: { name: 'tug' } }]))).toEqual({ drawn: 2, kept: 0 });
  expect(await readdir(path.join(folder, 'cache'))).toHaveLength(2);
});

test('what the typeface cannot set is left to the name', () => {
  const catalog = catalogOf([
    { metadata: { name: 'minato', title: '港' }, spec: { type: '类型', owner: 'group:default/kaiji' } },
    { kind: 'Group', metadata: { name: 'kaiji', title: '海事' } },
  ]);
  const item = catalog.entities.get('component:default/minato');
  if (!item) throw new Error('the fixture has no minato');
  expect(pictureContent(catalog, item, { organisation: 'Organização Ünïté', isCovered })).toEqual({
    kind: 'component',
    label: 'Component',
    title: 'minato',
    owner: 'kaiji',
    lifecycle: '',
    organisation: 'Organização Ünïté',
  });
});
