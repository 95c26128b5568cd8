import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from '#text';
import type { CatalogView } from '../view/catalog-view.ts';
import { displayLine } from '../view/display-text.ts';
import { createDrawPicture, DRAWING, type DrawPicture } from './draw-picture.ts';
import { isCovered } from './glyph-atlas.ts';
import { pictureContent, type PictureContent, type PictureFrame } from './picture-content.ts';
import { pictureOf } from './picture-path.ts';

/** Where pictures go, and where those that were drawn before are kept. Absolute paths. */
export interface PictureFolders {
  readonly site: string;
  readonly cache: string;
}

/** What became of the pictures. */
export interface WrittenPictures {
  readonly drawn: number;
  readonly kept: number;
}

/**
 * Writes the picture of each entity beside its page, and one of the portal. A picture whose content was drawn before is
 * copied; what this catalog no longer needs is forgotten.
 */
export function writePictures(
  catalog: CatalogView,
  portal: { readonly title: string; readonly organisation?: string | undefined },
  { site, cache }: PictureFolders,
): WrittenPictures {
  mkdirSync(cache, { recursive: true });
  const before = new Set(readdirSync(cache));
  const used = new Set<string>();
  const words = { owner: text.entity.facts['owner'] ?? 'Owner' };
  const made = new Set<string>();
  let draw: DrawPicture | undefined;
  let drawn = 0;
  const write = (name: string, content: PictureContent): void => {
    const key = `${createHash('sha1')
      .update(JSON.stringify([DRAWING, words, content]))
      .digest('hex')}.png`;
    const kept = path.join(cache, key);
    let picture: Buffer;
    if (before.has(key) || used.has(key)) picture = readFileSync(kept);
    else {
      draw ??= createDrawPicture();
      picture = draw(content, words);
      writeFileSync(`${kept}.new`, picture);
      renameSync(`${kept}.new`, kept);
      drawn += 1;
    }
    used.add(key);
    const file = path.join(site, name);
    const folder = path.dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, picture);
  };
  const frame = { organisation: portal.organisation ?? '', isCovered };
  write('preview.png', portalPicture(catalog, portal.title, frame));
  for (const item of catalog.snapshot.entities) {
    write(pictureOf(item.ref), pictureContent(catalog, item, frame));
  }
  for (const key of before) if (!used.has(key)) rmSync(path.join(cache, key));
  return { drawn, kept: catalog.snapshot.entities.length + 1 - drawn };
}

function portalPicture(catalog: CatalogView, title: string, frame: PictureFrame): PictureContent {
  const covered = (words: string): string => (isCovered(words) ? words : '');
  return {
    kind: 'portal',
    label: text.markdown.entities(catalog.snapshot.entities.length),
    title: covered(displayLine(title, 120)),
    owner: '',
    lifecycle: '',
    organisation: covered(displayLine(frame.organisation, 120)),
  };
}
