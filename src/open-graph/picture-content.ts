import type { SnapshotEntity } from '../snapshot/format.ts';
import { titleOf, type CatalogView } from '../view/catalog-view.ts';
import { displayLine } from '../view/display-text.ts';
import { factsOf } from '../view/facts.ts';
import { partsOf } from '../view/href.ts';

/** What a picture for previews of a link says. */
export interface PictureContent {
  /** Lower-case kind, for its colour. */
  readonly kind: string;
  /** Kind and type. */
  readonly label: string;
  readonly title: string;
  /** Whose it is, or empty. */
  readonly owner: string;
  readonly lifecycle: string;
  readonly organisation: string;
}

/** What the pictures of a portal have in common. */
export interface PictureFrame {
  readonly organisation: string;
  /** Whether the typeface has all characters of a text. */
  readonly isCovered: (text: string) => boolean;
}

/** What the picture of an entity says: names stand in for titles that the typeface cannot set. */
export function pictureContent(
  catalog: CatalogView,
  item: SnapshotEntity,
  { organisation, isCovered }: PictureFrame,
): PictureContent {
  const { entity, ref } = item;
  const covered = (...candidates: readonly string[]): string =>
    candidates.find((text) => text !== '' && isCovered(text)) ?? '';
  const facts = factsOf(catalog, item);
  const fact = (field: string) => facts.find((candidate) => candidate.field === field);
  const owner = fact('owner');
  const type = entity.spec?.['type'];
  return {
    kind: entity.kind.toLowerCase(),
    label: covered(
      [entity.kind, ...(typeof type === 'string' ? [type] : [])]
        .map((word) => displayLine(word, 40))
        .join('  ·  '),
      displayLine(entity.kind, 40),
    ),
    title: covered(titleOf(item), displayLine(entity.metadata.name, 120), partsOf(ref).name),
    owner: owner ? covered(owner.entity?.title ?? '', partsOf(owner.entity?.ref ?? owner.value).name) : '',
    lifecycle: covered(fact('lifecycle')?.value ?? ''),
    organisation: covered(organisation),
  };
}
