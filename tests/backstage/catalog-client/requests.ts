import type { Entity } from '../../../src/model/entity.ts';
import { Random } from '../mutations/random.ts';
import { loadClients, type CatalogApi, type ClientRequest, type FilterQuery } from './clients.ts';

/** One call of one method. */
export interface Call {
  readonly method: 'getEntities' | 'queryEntities' | 'getEntitiesByRefs' | 'getEntityFacets';
  readonly request: ClientRequest;
}

const PATHS = [
  'kind',
  'apiVersion',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'metadata.uid',
  'metadata.tags',
  'metadata.labels.tier',
  'metadata.annotations.github.com/project-slug',
  'metadata.annotations.backstage.io/managed-by-location',
  'metadata.links.url',
  'spec.type',
  'spec.lifecycle',
  'spec.owner',
  'spec.system',
  'spec.profile.displayName',
  'spec.providesApis',
  'spec.dependsOn',
  'relations.ownedBy',
  'relations.partOf',
  'relations.dependsOn',
  'spec.nothing',
  'nothing',
] as const;

/** Calls drawn at random from what a catalog holds; the same for the same seed. */
export async function generateCalls(
  entities: readonly Entity[],
  count: number,
  seed: number,
): Promise<Call[]> {
  const { CATALOG_FILTER_EXISTS, InMemoryCatalogClient } = loadClients();
  const random = new Random(seed);
  const below = (limit: number): number => Math.floor(random.next() * limit);
  const chance = (part: number): boolean => random.next() < part;
  const values = await valuesOf(new InMemoryCatalogClient({ entities }));
  const tags = (values.get('metadata.tags') ?? []).map((tag) => `metadata.tags.${tag}`);
  const path = (): string => random.pick(chance(0.1) ? tags : PATHS);
  const value = (at: string): string => {
    const known = values.get(at) ?? [];
    if (known.length === 0 || chance(0.1)) return random.pick(['nothing', '', 'true', '1', 'com,ma']);
    const found = random.pick(known);
    return chance(0.3) ? found.toUpperCase() : found;
  };
  const filter = (): FilterQuery => {
    const conditions = Array.from({ length: below(3) + (chance(0.9) ? 1 : 0) }, () => {
      const at = path();
      const one = () => (chance(0.15) ? CATALOG_FILTER_EXISTS : value(at));
      return [at, chance(0.3) ? Array.from({ length: 1 + below(3) }, one) : one()] as const;
    });
    return Object.fromEntries(conditions);
  };
  const predicate = (depth = 0): unknown => {
    const list = () => Array.from({ length: below(3) + 1 }, () => predicate(depth + 1));
    if (depth < 3 && chance(0.4)) {
      return random.pick([
        () => ({ $all: list() }),
        () => ({ $any: list() }),
        () => ({ $not: predicate(depth + 1) }),
      ])();
    }
    const at = path();
    const known = value(at);
    const conditions = [
      known,
      { $exists: chance(0.5) },
      { $in: [known, value(at)] },
      { $hasPrefix: known.slice(0, 3) },
      { $contains: known },
    ];
    return { [at]: random.pick(conditions) };
  };
  const order = () =>
    Array.from({ length: 1 + below(2) }, () => ({
      field: path(),
      order: random.pick(['asc', 'desc']),
    }));
  const fields = () =>
    Array.from({ length: 1 + below(3) }, () => random.pick([...PATHS, 'metadata', 'spec.providesApis.0']));
  const maybe = <Value>(part: number, make: () => Value): Value | undefined =>
    chance(part) ? make() : undefined;
  const filters = () => maybe(0.7, () => (chance(0.3) ? [filter(), filter()] : filter()));
  const makers: Record<Call['method'], () => ClientRequest> = {
    getEntities: () =>
      defined({
        filter: filters(),
        fields: maybe(0.5, fields),
        order: maybe(0.5, order),
        offset: maybe(0.3, () => below(40)),
        limit: maybe(0.5, () => 1 + below(30)),
      }),
    queryEntities: () =>
      defined({
        filter: filters(),
        query: maybe(0.4, predicate),
        fields: maybe(0.3, fields),
        orderFields: maybe(0.5, order),
        fullTextFilter: maybe(0.3, () => ({
          term: random.pick(['a', 'berth', 'SERVICE', ' tide ', 'zzz', '']),
          ...(chance(0.7) && { fields: fields() }),
        })),
        totalItems: maybe(0.1, () => 'exclude'),
        limit: 1 + below(40),
        offset: maybe(0.2, () => below(20)),
      }),
    getEntitiesByRefs: () =>
      defined({
        entityRefs: Array.from({ length: 1 + below(30) }, () => refOf(random, entities)),
        filter: filters(),
        query: maybe(0.4, predicate),
        fields: maybe(0.3, fields),
      }),
    getEntityFacets: () =>
      defined({
        facets: Array.from({ length: 1 + below(3) }, path),
        filter: filters(),
        query: maybe(0.4, predicate),
      }),
  };
  const methods = Object.keys(makers) as Call['method'][];
  return Array.from({ length: count }, (_, index) => {
    const method = methods[index % methods.length] ?? 'getEntities';
    return { method, request: makers[method]() };
  });
}

async function valuesOf(client: CatalogApi): Promise<ReadonlyMap<string, readonly string[]>> {
  const { facets } = await client.getEntityFacets({ facets: [...PATHS] });
  return new Map(Object.entries(facets).map(([path, found]) => [path, found.map(({ value }) => value)]));
}

function refOf(random: Random, entities: readonly Entity[]): string {
  const { kind, metadata } = random.pick(entities);
  const ref = `${kind}:${metadata.namespace ?? 'default'}/${metadata.name}`.toLowerCase();
  if (random.next() < 0.1) return `${ref}-gone`;
  return random.next() < 0.1 ? ref.toUpperCase() : ref;
}

function defined(request: Record<string, unknown>): ClientRequest {
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
}
