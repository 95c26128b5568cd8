import { expect, it } from 'vitest';
import type { Provenance } from '../model/provenance.ts';
import { filledFields } from './filled-fields.ts';

const PROVENANCE: Provenance = {
  source: 'github:ferry',
  path: 'ferry/sail/catalog-info.yaml',
  line: 1,
  endLine: 9,
  location: 'url:https://github.com/ferry/sail/blob/main/catalog-info.yaml',
  originLocation: 'url:https://github.com/ferry/sail/blob/main/catalog-info.yaml',
};

it('fields that were filled in stand by where their values come from', () => {
  const filled = [
    { field: 'owner', from: '.github/CODEOWNERS:3' },
    { field: 'description' },
    { field: 'tags' },
  ] as const;
  expect(filledFields({ ...PROVENANCE, filled })).toEqual([
    { fields: ['owner'], from: '.github/CODEOWNERS:3' },
    { fields: ['description', 'tags'] },
  ]);
});

it('an entity that says everything itself has none', () => {
  expect(filledFields(PROVENANCE)).toEqual([]);
});
