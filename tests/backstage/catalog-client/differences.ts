import type { ClientRequest, FilterQuery } from './clients.ts';
import type { Call } from './requests.ts';

/** A way in which a portal means to answer otherwise than Backstage's client in memory. One that no call shows fails the test. */
export interface ClientDifference {
  readonly code: string;
  readonly reason: string;
  /** True for calls that the difference can change the answer of. */
  readonly explains: (call: Call) => boolean;
}

const conditions = ({ filter = [] }: ClientRequest): [string, FilterQuery[string]][] =>
  [filter].flat().flatMap((part) => Object.entries(part));

/** Every deliberate difference between the answers of a portal and those of `InMemoryCatalogClient`. */
export const CLIENT_DIFFERENCES: readonly ClientDifference[] = [
  {
    code: 'later-keys',
    reason:
      'The client in memory reads no further in a filter once a key has several values; a portal, like Backstage’s backend, reads all of it.',
    explains: ({ request: { filter = [] } }) =>
      [filter].flat().some((part) => Object.values(part).slice(0, -1).some(Array.isArray)),
  },
  {
    code: 'capital-in-path',
    reason:
      'A path in a filter is the same in any case; the client in memory lowers it on one side only, and finds no path with a capital.',
    explains: ({ request }) =>
      conditions(request).some(([path]) => !path.startsWith('relations.') && path !== path.toLowerCase()),
  },
  {
    code: 'exists-among-values',
    reason:
      'Where a key has several values and one of them means «is there», the client on the wire sends the others alone or, in a predicate, that one alone; the client in memory compares the symbol as text.',
    explains: ({ request }) =>
      conditions(request).some(
        ([, value]) => Array.isArray(value) && value.some((item) => typeof item === 'symbol'),
      ),
  },
  {
    code: 'empty-filter',
    reason: 'A filter without conditions is not sent by the client; in memory it matches everything.',
    explains: ({ request: { filter } }) =>
      Array.isArray(filter) && filter.some((part) => Object.keys(part).length === 0),
  },
  {
    code: 'comma',
    reason: 'A comma in a value ends it on the wire, where a filter is one text.',
    explains: ({ request }) =>
      conditions(request).some(([, value]) =>
        [value].flat().some((item) => typeof item === 'string' && /,|^\s|\s$/.test(item)),
      ),
  },
  {
    code: 'searched-paths',
    reason:
      'A predicate finds what Backstage’s backend finds by its search: relations by type, tags by name, values in lists. The client in memory looks at the JSON alone, where a list equals nothing.',
    explains: ({ request: { query } }) =>
      /"(?:relations\.|metadata\.(?:tags|links)|spec\.(?:providesApis|dependsOn))/.test(
        JSON.stringify(query ?? null),
      ),
  },
  {
    code: 'name-as-written',
    reason: 'A facet of names keeps their case, as Backstage’s backend does; the client in memory lowers it.',
    explains: ({ method, request: { facets = [] } }) =>
      method === 'getEntityFacets' && facets.includes('metadata.name'),
  },
  {
    code: 'total-excluded',
    reason:
      'A total that was asked to be left out is 0, as the client’s contract says; the client in memory counts.',
    explains: ({ request: { totalItems } }) => totalItems === 'exclude',
  },
  {
    code: 'reference-case',
    reason: 'References are the same in any case, as in the backend; the client in memory compares letters.',
    explains: ({ request: { entityRefs = [] } }) => entityRefs.some((ref) => ref !== ref.toLowerCase()),
  },
];
