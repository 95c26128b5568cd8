import { createRequire } from 'node:module';
import type { Entity } from '../../../src/model/entity.ts';
import { missingPackages } from '../packages.ts';

/** A filter by paths; the symbol stands for «is there». */
export type FilterQuery = Record<string, string | symbol | (string | symbol)[]>;

/** What the reading methods of Backstage's catalog client are asked. */
export interface ClientRequest {
  readonly filter?: FilterQuery | FilterQuery[];
  readonly query?: unknown;
  readonly fields?: string[];
  readonly order?: unknown;
  readonly orderFields?: unknown;
  readonly fullTextFilter?: { term: string; fields?: string[] };
  readonly offset?: number;
  readonly limit?: number;
  readonly after?: string;
  readonly cursor?: string;
  readonly totalItems?: string;
  readonly entityRefs?: string[];
  readonly facets?: string[];
}

interface Items {
  readonly items: readonly (Entity | undefined)[];
}

export interface QueryAnswer extends Items {
  readonly totalItems: number;
  readonly pageInfo: { readonly nextCursor?: string; readonly prevCursor?: string };
}

export interface Location {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly entityRef: string;
}

/** The methods of `CatalogApi` that these tests call. */
export interface CatalogApi {
  getEntities(request?: ClientRequest): Promise<Items>;
  getEntitiesByRefs(request: ClientRequest): Promise<Items>;
  queryEntities(request?: ClientRequest): Promise<QueryAnswer>;
  getEntityFacets(request: ClientRequest): Promise<{
    readonly facets: Record<string, { value: string; count: number }[]>;
  }>;
  getEntityByRef(ref: string | object): Promise<Entity | undefined>;
  getEntityAncestors(request: { entityRef: string }): Promise<unknown>;
  streamEntities(request?: ClientRequest & { pageSize?: number }): AsyncIterable<Entity[]>;
  getLocations(): Promise<{ readonly items: Location[] }>;
  queryLocations(request?: object): Promise<{
    readonly items: Location[];
    readonly totalItems: number;
    readonly pageInfo: { readonly nextCursor?: string };
  }>;
  streamLocations(request?: object): AsyncIterable<Location[]>;
  getLocationById(id: string): Promise<Location | undefined>;
  getLocationByRef(ref: string): Promise<Location | undefined>;
  getLocationByEntity(ref: string): Promise<Location | undefined>;
  addLocation(request: object): Promise<unknown>;
  updateLocation(id: string, location: object): Promise<unknown>;
  removeLocationById(id: string): Promise<void>;
  removeEntityByUid(uid: string): Promise<void>;
  refreshEntity(ref: string): Promise<void>;
  validateEntity(entity: unknown, location: string): Promise<unknown>;
  analyzeLocation(request: object): Promise<unknown>;
}

interface ClientPackage {
  readonly CatalogClient: new (options: object) => CatalogApi;
  readonly CATALOG_FILTER_EXISTS: symbol;
}

interface TestPackage {
  readonly InMemoryCatalogClient: new (options: { entities: readonly Entity[] }) => CatalogApi;
}

/**
 * Backstage's own catalog clients: the one that its frontends and backends use, and the one in memory that it offers for tests.
 *
 * @throws {Error} with the command to run when the packages are not installed.
 */
export function loadClients(): ClientPackage & TestPackage {
  const missing = missingPackages();
  if (missing) throw new Error(missing);
  const require = createRequire(import.meta.url);
  return { ...require('@backstage/catalog-client'), ...require('@backstage/catalog-client/testUtils') };
}
