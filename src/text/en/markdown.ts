import { createPlural } from '../plural.ts';

const plural = createPlural('en');

/** Words of the pages in Markdown that stand beside those in HTML. */
export const markdown = {
  asHtml: 'As a web page',
  asJson: 'As JSON',
  facts: 'Facts',
  tags: 'Tags',
  labels: 'Labels',
  annotations: 'Annotations',
  links: 'Links',
  targets: 'Targets',
  relations: 'Relations',
  problems: 'Problems',
  definition: 'Definition',
  wholeDefinition: 'The whole definition',
  descriptor: 'Descriptor',
  source: 'Source',
  more: (value: number) => plural(value, { one: 'and # more', other: 'and # more' }),
  moreLines: (value: number) => plural(value, { one: '# more line', other: '# more lines' }),
  notInCatalog: 'not in the catalog',
  hint: 'What to do',
  kinds: 'Kinds',
  entities: (value: number) => plural(value, { one: '# entity', other: '# entities' }),
  owners: 'Owners',
  lists: 'Lists',
  catalog: 'Catalog',
  health: 'Health',
  noProblems: 'No problems.',
  problemCount: (value: number) => plural(value, { one: '# problem', other: '# problems' }),
  sources: 'Sources',
  page: (page: number, of: number) => `Page ${String(page)} of ${String(of)}`,
  previous: 'Previous page',
  next: 'Next page',
};
