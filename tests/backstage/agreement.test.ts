import { afterAll, describe, expect, test } from 'vitest';
import { corpusRepositories, missingCorpus } from '../corpus/corpus.ts';
import type { Repository } from '../corpus/memory-tree.ts';
import { compareTexts, type PlacedText } from './compare.ts';
import { DIFFERENCES } from './differences.ts';
import { fixtures, fixtureTexts } from './fixtures.ts';
import { generateMutations, type NamedText, NEIGHBOUR_FILES } from './mutations/index.ts';
import { agrees, describeComparison } from './outcome.ts';
import { createReference } from './reference.ts';
import { formatTable } from './table.ts';

const baseUrl = 'https://github.com/example/catalog/blob/main/';
/** How many disagreements a failure describes. */
const DESCRIBED = 20;

const rows: (string | number)[][] = [];
const hits = new Map<string, number>(DIFFERENCES.map(({ code }) => [code, 0]));

/** Compares every document of the texts and describes what no deliberate difference explains. */
async function disagreements(
  name: string,
  texts: readonly PlacedText[],
  files: Repository['files'],
): Promise<string[]> {
  const repository = { baseUrl, files };
  const comparisons = await compareTexts(texts, repository, await createReference(repository));
  const differing = comparisons.filter((comparison) => !agrees(comparison));
  const unexplained = differing.filter((comparison) => {
    const difference = DIFFERENCES.find(({ explains }) => explains(comparison));
    if (difference) hits.set(difference.code, (hits.get(difference.code) ?? 0) + 1);
    return difference === undefined;
  });
  const agreed = comparisons.length - differing.length;
  rows.push([name, comparisons.length, agreed, differing.length - unexplained.length, unexplained.length]);
  return unexplained.slice(0, DESCRIBED).map(describeComparison);
}

function placed(texts: readonly NamedText[]): PlacedText[] {
  return texts.map((text, index) => ({ ...text, path: `document-${index}.yaml` }));
}

describe('this project and Backstage make the same of every document:', () => {
  afterAll(() => {
    const head = ['', 'documents', 'agreed', 'deliberate', 'disagreements'];
    const reasons = DIFFERENCES.map(({ code, reason }) => [code, hits.get(code) ?? 0, reason]);
    console.log(`\n${formatTable([head, ...rows])}\n\n${formatTable(reasons)}\n`);
  });

  test('the fixtures, which Backstage accepts', async () => {
    const texts = [...fixtureTexts()].map(([name, text]) => ({ name, text }));
    const reference = await createReference({ baseUrl, files: NEIGHBOUR_FILES });
    for (const { name, text } of texts) {
      const documents = await reference.readDocuments(text, 'catalog-info.yaml');
      const reasons = documents.flatMap((document) => document.reasons);
      expect(reasons, name).toEqual([]);
    }
    expect(await disagreements('fixtures', placed(texts), NEIGHBOUR_FILES)).toEqual([]);
  });

  test('mutations of the fixtures', async () => {
    const texts = generateMutations({ fixtures: fixtures(), seed: 1, combinations: 1000, baseUrl });
    expect(await disagreements('mutations', placed(texts), NEIGHBOUR_FILES)).toEqual([]);
  });

  const absent = missingCorpus();
  test(absent ?? 'the corpus', async () => {
    const texts = (['catalog', 'templates'] as const).flatMap(corpusRepositories).flatMap(({ id, files }) =>
      [...files].map(([path, bytes]) => ({
        path: `${id.replace('+', '-')}/${path}`,
        text: bytes.toString('utf8'),
      })),
    );
    expect(texts.length > 0).toBe(absent === undefined);
    const files = new Map(texts.map(({ path, text }) => [path, text]));
    const named = texts.map((text) => ({ ...text, name: text.path }));
    expect(await disagreements('corpus', named, files)).toEqual([]);
  });

  test('every deliberate difference is still met', () => {
    expect([...hits].filter(([, count]) => count === 0).map(([code]) => code)).toEqual([]);
  });
});
