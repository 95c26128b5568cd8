import type { Entity } from '../model/entity.ts';
import { entityRefOf, parseEntityRef, stringifyEntityRef } from '../model/entity-ref.ts';
import { isJsonObject, type JsonObject } from '../model/json.ts';
import { readCount, readCursor } from './cursor.ts';
import { facetsOf } from './entity-facets.ts';
import { readFields } from './entity-fields.ts';
import { readFilters, type EntityTest } from './entity-filter.ts';
import { inOrder, readOrder, readOrderFields } from './entity-order.ts';
import { fullTextOf, orderOf, queryEntities, queryOfCursor, textsOf } from './entity-query.ts';
import { readEntityPredicate } from './filter-predicate.ts';
import type { PortalFiles } from './portal-files.ts';
import { InputError, NotFoundError } from './service-error.ts';

/** How many single entities are asked for before the whole list is cheaper. */
const SINGLE = 20;

/** Answers of Backstage's catalog service, from the files of a portal. */
export interface CatalogService {
  readonly list: (query: URLSearchParams) => Promise<unknown>;
  readonly queryByParameters: (query: URLSearchParams) => Promise<unknown>;
  readonly queryByBody: (body: JsonObject) => Promise<unknown>;
  readonly byRefs: (body: JsonObject, query: URLSearchParams) => Promise<unknown>;
  readonly byRef: (ref: string) => Promise<Entity>;
  readonly byUid: (uid: string) => Promise<Entity>;
  readonly ancestry: (ref: string) => Promise<unknown>;
  readonly facetsByParameters: (query: URLSearchParams) => Promise<unknown>;
  readonly facetsByBody: (body: JsonObject) => Promise<unknown>;
}

/** The catalog service of a portal. Its methods throw the errors of `service-error.ts`. */
export function createCatalogService(files: PortalFiles): CatalogService {
  let index: Promise<ReadonlyMap<string, Entity>> | undefined;
  const byReference = (): Promise<ReadonlyMap<string, Entity>> => {
    index ??= files.entities().then((all) => new Map(all.map((entity) => [entityRefOf(entity), entity])));
    return index;
  };
  const single = async (ref: string): Promise<Entity | undefined> => {
    if (files.hasEntities()) return (await byReference()).get(ref);
    const { kind, namespace, name } = parseEntityRef(ref);
    return files.entity(`by-name/${kind}/${namespace}/${name}`);
  };
  const byRef = async (ref: string): Promise<Entity> => {
    const found = await single(ref);
    if (found) return found;
    const { kind, namespace, name } = parseEntityRef(ref);
    throw new NotFoundError(
      `No entity named '${name}' found, with kind '${kind}' in namespace '${namespace}'`,
    );
  };
  return {
    byRef,
    list: async (query) => {
      const { limit, offset } = pageOf(query);
      const found = inOrder(
        (await files.entities()).filter(readFilters(query.getAll('filter'))),
        readOrder(query.getAll('order')),
      );
      return found
        .slice(offset, limit === undefined ? undefined : offset + limit)
        .map(readFields(fieldsOf(query, 'fields')));
    },
    queryByParameters: async (query) => {
      const [cursor, limit] = [query.get('cursor'), readCount(query.get('limit'), 'limit')];
      const asked =
        cursor === null
          ? {
              filter: query.getAll('filter'),
              orderFields: readOrderFields(query.getAll('orderField')),
              fullTextFilter: {
                term: query.get('fullTextFilterTerm') ?? undefined,
                fields: fieldsOf(query, 'fullTextFilterFields'),
              },
              limit,
              offset: readCount(query.get('offset'), 'offset'),
              totalItems: query.get('totalItems') ?? undefined,
            }
          : queryOfCursor(cursor, limit);
      return queryEntities(await files.entities(), asked, fieldsOf(query, 'fields'));
    },
    queryByBody: async (body) => {
      const { cursor, query, totalItems } = body;
      const limit = readCount(body['limit'], 'limit');
      const asked =
        typeof cursor === 'string'
          ? queryOfCursor(cursor, limit)
          : {
              query: query ?? {},
              orderFields: orderOf(body['orderBy']),
              fullTextFilter: fullTextOf(body['fullTextFilter']),
              limit,
              offset: readCount(body['offset'], 'offset'),
              totalItems: typeof totalItems === 'string' ? totalItems : undefined,
            };
      return queryEntities(await files.entities(), asked, textsOf(body['fields']));
    },
    byRefs: async (body, query) => {
      if (!Array.isArray(body['entityRefs']))
        throw new InputError('Invalid request, entityRefs must be a list');
      const refs = textsOf(body['entityRefs']).map(canonical);
      const tests: EntityTest[] = [readFilters(query.getAll('filter'))];
      if (body['query'] !== undefined) tests.push(readEntityPredicate(body['query']));
      const fields = readFields([...textsOf(body['fields']), ...fieldsOf(query, 'fields')]);
      if (refs.length > SINGLE) await files.entities();
      const found = await Promise.all(refs.map(async (ref) => (ref === undefined ? undefined : single(ref))));
      return {
        items: found.map((entity) => (entity && tests.every((test) => test(entity)) ? fields(entity) : null)),
      };
    },
    byUid: async (uid) => {
      const found = await files.entity(`by-uid/${uid.toLowerCase()}`);
      if (!found) throw new NotFoundError(`No entity with uid ${uid}`);
      return found;
    },
    ancestry: async (ref) => {
      const entity = await byRef(ref);
      return { rootEntityRef: entityRefOf(entity), items: [{ entity, parentEntityRefs: [] }] };
    },
    facetsByParameters: async (query) => {
      const entities = (await files.entities()).filter(readFilters(query.getAll('filter')));
      return { facets: facetsOf(entities, facetsAsked(query.getAll('facet'))) };
    },
    facetsByBody: async (body) => {
      const test = body['query'] === undefined ? () => true : readEntityPredicate(body['query']);
      return {
        facets: facetsOf((await files.entities()).filter(test), facetsAsked(textsOf(body['facets']))),
      };
    },
  };
}

/** The canonical form of a reference that a client sent; undefined when it is none, which finds nothing. */
function canonical(ref: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(ref));
  } catch {
    return undefined;
  }
}

function pageOf(query: URLSearchParams): { limit: number | undefined; offset: number } {
  const after = query.get('after');
  const cursor = after === null ? {} : readCursor(after);
  return {
    limit: readCount(cursor['limit'] ?? query.get('limit'), 'limit'),
    offset: readCount(cursor['offset'] ?? query.get('offset'), 'offset') ?? 0,
  };
}

function fieldsOf(query: URLSearchParams, name: string): string[] {
  return query.getAll(name).flatMap((value) => value.split(','));
}

function facetsAsked(facets: readonly string[]): readonly string[] {
  if (facets.length === 0) throw new InputError('Missing facet parameter');
  return facets;
}

/** The body of a request as an object. @throws {InputError} when it is none. */
export function readBody(text: string): JsonObject {
  let body: unknown;
  try {
    body = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new InputError('The body of the request is not JSON');
  }
  if (!isJsonObject(body)) throw new InputError('The body of the request must be an object');
  return body;
}
