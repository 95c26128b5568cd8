import { stringify } from 'yaml';
import type { Fixture } from '../fixtures.ts';
import { combinedEdits } from './combined.ts';
import { fieldEdits } from './field-edits.ts';
import { locationEdits } from './locations.ts';
import { Random } from './random.ts';
import { scalarTexts } from './scalars.ts';
import { structuralEdits } from './structural.ts';
import { type NamedText, yamlTexts } from './texts.ts';

export { NEIGHBOUR_FILES, type NamedText } from './texts.ts';

export interface MutationOptions {
  readonly fixtures: readonly Fixture[];
  /** The same seed gives the same texts. */
  readonly seed: number;
  /** How many entities with several changes at once to draw. */
  readonly combinations: number;
  /** Address of the repository that the texts pretend to lie in, with a `/` at its end. */
  readonly baseUrl: string;
}

/** Texts that are wrong, odd or only just right: everything that a file in the wild may hold. No two are the same. */
export function generateMutations(options: MutationOptions): NamedText[] {
  const edits = [
    ...options.fixtures.flatMap(structuralEdits),
    ...options.fixtures.flatMap(fieldEdits),
    ...locationEdits(),
    ...combinedEdits(options.fixtures, new Random(options.seed), options.combinations),
  ];
  const texts = edits.map(({ name, entity }) => ({ name, text: stringify(entity) }));
  const written = [...yamlTexts(options.baseUrl), ...scalarTexts()];
  const byText = new Map([...texts, ...written].map((text) => [text.text, text]));
  return [...byText.values()];
}
