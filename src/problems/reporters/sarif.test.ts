import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { defineProblem } from '../define-problem.ts';
import { HOSTILE, PROBLEMS } from './problems.fixture.ts';
import { reportSarif } from './sarif.ts';

const unknownKind = defineProblem<never>({
  code: 'catalog/unknown-kind',
  level: 'error',
  title: 'The kind is not known',
  message: () => '',
  hint: () => '',
});

test('the report is SARIF 2.1.0 with the rules that its results name', () => {
  const log = JSON.parse(reportSarif(PROBLEMS.slice(0, 2), [unknownKind])) as Log;
  expect(log).toEqual({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Callboard',
            rules: [
              { id: 'catalog/dangling-reference' },
              {
                id: 'catalog/unknown-kind',
                shortDescription: { text: 'The kind is not known' },
                defaultConfiguration: { level: 'error' },
              },
            ],
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [
          {
            ruleId: 'catalog/unknown-kind',
            ruleIndex: 1,
            level: 'error',
            message: { text: 'There is no kind "Componet". Did you mean "Component"?' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'one/catalog-info.yaml' },
                  region: { startLine: 2, startColumn: 7 },
                },
              },
            ],
          },
          {
            ruleId: 'catalog/dangling-reference',
            ruleIndex: 0,
            level: 'warning',
            message: {
              text: 'spec.owner refers to group:default/crew, which is not in the catalog. Correct the reference.',
            },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'one/catalog-info.yaml' },
                  region: { startLine: 9, startColumn: 10 },
                },
                logicalLocations: [{ fullyQualifiedName: 'component:default/ferry' }],
              },
            ],
          },
        ],
      },
    ],
  });
});

test('a path is a valid URI reference, whatever stands in it', () => {
  const log = JSON.parse(reportSarif([...PROBLEMS.slice(2), HOSTILE], [])) as Log;
  const uris = log.runs[0]?.results?.map(
    ({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri,
  );
  expect(uris).toEqual(['two%20words/%C3%BC.yaml', undefined, 'a%2Cb%3Ac%0A%3A%3Awarning%3A%3Ax%7Cy.yaml']);
});
