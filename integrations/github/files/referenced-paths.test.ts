import { expect, it } from 'vitest';
import { referencedPaths } from './referenced-paths.ts';

it('placeholders and targets of Locations are guessed, in block and flow style', () => {
  const text = [
    'definition: { $text: ./api/openapi.yaml }',
    'definition:',
    "  $yaml : '../shared/types.yaml'",
    'spec:',
    '  target: ./one.yaml',
    '  targets:',
    '    - "/two.yaml"',
    '    - plain text',
    '    - https://host.example/three.yaml',
  ].join('\n');
  expect(referencedPaths('services/web/catalog-info.yaml', text)).toEqual([
    'services/web/api/openapi.yaml',
    'services/shared/types.yaml',
    'services/web/one.yaml',
    'two.yaml',
  ]);
});

it('what names no file of a repository, or would make a query too long, is passed over', () => {
  const named = ['../../outside.yaml', `${'x'.repeat(2000)}.yaml`, 'half\ud800.yaml'];
  expect(referencedPaths('catalog-info.yaml', named.map((path) => `$text: "${path}"`).join('\n'))).toEqual(
    [],
  );
});

it('a descriptor that is mostly blank is read as fast as any other', () => {
  const blank = '\n'.repeat(2_000_000) + ' '.repeat(2_000_000) + '- \n\t\n'.repeat(500_000);
  expect(referencedPaths('catalog-info.yaml', `${blank}$text: a.txt`)).toEqual(['a.txt']);
});

it('addresses, globs and lists of anything else are passed over', () => {
  const text = `
  a: { $text: https://example.com/a.yaml }
  targets:
    - ./services/*/catalog-info.yaml
    - java
`;
  expect(referencedPaths('catalog-info.yaml', text)).toEqual([]);
});
