import { entityPath } from '../view/href.ts';

/** The picture of an entity, by reference, below the portal's root. */
export function pictureOf(ref: string): string {
  const { namespace, kind, name } = entityPath(ref);
  return `catalog/${namespace}/${kind}/${name}/preview.png`;
}
