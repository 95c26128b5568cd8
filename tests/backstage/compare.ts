import type { Repository } from '../corpus/memory-tree.ts';
import type { NamedText } from './mutations/index.ts';
import { type Comparison, NOT_READ } from './outcome.ts';
import { validateTexts } from './ours.ts';
import type { Reference } from './reference.ts';

/** A text and the path it lies at. */
export interface PlacedText extends NamedText {
  readonly path: string;
}

/** Has both sides read each text and puts their outcomes side by side, document by document. */
export async function compareTexts(
  texts: readonly PlacedText[],
  repository: Repository,
  reference: Reference,
): Promise<Comparison[]> {
  const validated = await validateTexts(new Map(texts.map(({ path, text }) => [path, text])), repository);
  const comparisons: Comparison[] = [];
  for (const { name, path, text } of texts) {
    const theirs = await reference.readDocuments(text, path);
    const ours = validated.get(path) ?? [];
    for (let index = 0; index < Math.max(theirs.length, ours.length); index += 1) {
      comparisons.push({
        name: `${name} (document ${index + 1})`,
        text,
        backstage: theirs[index] ?? NOT_READ,
        ours: ours[index] ?? NOT_READ,
      });
    }
  }
  return comparisons;
}
