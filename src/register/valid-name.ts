import { isEntityName, isTag } from '../model/formats.ts';

/** The name of an entity that a text is nearest to; empty when nothing of it can stay. */
export function validName(text: string): string {
  const name = text
    .replace(/[^A-Za-z0-9_.]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 63)
    .replace(/[^A-Za-z0-9]+$/, '');
  return isEntityName(name) ? name : '';
}

/** The tag that a text is nearest to; empty when nothing of it can stay. */
export function validTag(text: string): string {
  const tag = text
    .toLowerCase()
    .replace(/[^a-z0-9:+#]+/g, '-')
    .slice(0, 63)
    .replace(/^-+|-+$/g, '');
  return isTag(tag) ? tag : '';
}
