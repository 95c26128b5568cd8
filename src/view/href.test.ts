import { expect, test } from 'vitest';
import { createHrefs } from './href.ts';

test.each(['/x', 'x', '/x/', 'x/'])('base %j is written /x/', (base) => {
  const hrefs = createHrefs(base);
  expect(hrefs.page('')).toBe('/x/');
  expect(hrefs.page('catalog-index.json')).toBe('/x/catalog-index.json');
  expect(hrefs.entity('component:default/ledger.v2')).toBe('/x/catalog/default/component/ledger.v2/');
  expect(hrefs.kind('AiResource')).toBe('/x/kinds/airesource/');
  expect(hrefs.kind('API', 3)).toBe('/x/kinds/api/3/');
  expect(hrefs.problems('catalog/unknown-field', 2)).toBe('/x/health/catalog-unknown-field/2/');
});

test('without a base path addresses start at the root', () => {
  expect(createHrefs('/').entity('user:default/ida')).toBe('/catalog/default/user/ida/');
});
