import { createPlural } from '../plural.ts';

const plural = createPlural('en');

/** Repositories that the catalog lacks, on the health page. */
export const repositories = {
  title: 'Repositories',
  lead: 'What the sources hold and the catalog does not.',
  parts: {
    label: 'Parts of the list',
    unregistered: 'No descriptor',
    apis: 'Unused APIs',
    unreadable: 'Not read',
  },
  unregistered: 'Repositories without a descriptor',
  unregisteredLead: 'Nothing in them is in the catalog. Register makes the pull request that changes that.',
  apis: 'API definitions that no entity uses',
  apisLead: 'Files that describe an API. Register makes the entity.',
  unreadable: 'Repositories that could not be read',
  unreadableLead: 'The catalog shows the last good copy of what they hold, if there is one.',
  repository: 'Repository',
  description: 'Description',
  type: 'Type',
  owner: 'Code owner',
  file: 'File',
  reason: 'Why',
  remedy: 'What to do',
  register: 'Register',
  registerName: (name: string) => `Register ${name}`,
  noOwner: 'Nobody',
  none: { what: 'Every repository that was read has a descriptor.', how: 'Register another one' },
  noApis: 'Every API definition that was found belongs to an entity.',
  noUnreadable: 'Every repository was read.',
  noSource: {
    what: 'No source of this portal lists repositories.',
    how: 'With a GitHub organisation as a source, those without a descriptor stand here.',
    action: 'Register a repository',
  },
  count: (value: number) => plural(value, { one: '# repository', other: '# repositories' }),
  countApis: (value: number) => plural(value, { one: '# definition', other: '# definitions' }),
  all: (value: number) => plural(value, { one: 'All #', other: 'All #' }),
  filter: {
    text: 'Filter repositories',
    open: 'Filters',
    facets: { type: 'Type', owner: 'Code owner', organisation: 'Organisation' },
    of: (found: string, all: string) => `${found} of ${all}`,
    nothing: 'Nothing matches',
    clear: 'Clear filters',
    more: (value: number) =>
      plural(value, { one: '# more: narrow the filter', other: '# more: narrow the filter' }),
  },
  /** Why a type was guessed; a phrase that the type stands before. */
  because: {
    framework: (file: string) => `${file} builds pages`,
    mobile: (file: string) => `${file} is of an app`,
    deployment: (file: string) => `${file} deploys it`,
    container: (file: string) => `${file} makes it a container`,
    program: (file: string) => `${file} is a program`,
    action: (file: string) => `${file} is an action`,
    infrastructure: (file: string) => `${file} describes infrastructure`,
    package: (file: string) => `${file} makes it a package`,
    pages: (file: string) => `${file} builds documentation`,
  },
};
