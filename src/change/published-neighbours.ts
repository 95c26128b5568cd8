import type { NeighbourEntity } from '../catalog/index.ts';
import type { CatalogRule } from '../config/catalog-rule.ts';
import { neighbourReferences } from './published-catalog.ts';
import type { PublishedCatalog, PublishedEntity } from './published-catalog.ts';

/** The repository whose files are changed, as the portal's locations name it. */
export interface ChangedRepository {
  /**
   * The path that a location, `<type>:<target>`, means in the repository; undefined for one of another place.
   *
   * @param ref the entity that is said to be defined there; absent for a file that leads to others
   */
  pathOf(location: string, ref?: string): Promise<string | undefined>;
  /** What locations of the repository's siblings start with, for example `url:https://github.com/acme/`. */
  readonly siblings?: string | undefined;
}

/** The portal's catalog from the point of view of one of its repositories. */
export interface PublishedNeighbours {
  /** Entities that are defined elsewhere. */
  readonly others: readonly NeighbourEntity[];
  /** References of the entities that the portal read from the repository. */
  readonly own: ReadonlySet<string>;
  /** Files that the portal starts from in the repository, each with the location that it starts from. */
  readonly roots: ReadonlyMap<string, string>;
  /** True when the portal reads the repository as a folder, so that locations are paths. */
  readonly isFolder: boolean;
  /** Rules of the source that the repository belongs to; that of its siblings when the portal does not know it yet. */
  readonly rules: readonly CatalogRule[];
}

/** Tells the entities of a repository from all others of the portal. */
export async function publishedNeighbours(
  catalog: PublishedCatalog,
  repository: ChangedRepository,
): Promise<PublishedNeighbours> {
  const others: NeighbourEntity[] = [];
  const own = new Set<string>();
  const roots = new Map<string, string>();
  let isFolder = false;
  const sources = new Map<number, number>();
  const count = (source: number, weight: number): void => {
    sources.set(source, (sources.get(source) ?? 0) + weight);
  };
  for (const entity of catalog.entities) {
    const path = await repository.pathOf(entity.location, entity.ref);
    if (path === undefined) {
      if (repository.siblings !== undefined && entity.location.startsWith(repository.siblings)) {
        count(entity.source, 1);
      }
      others.push({ ref: entity.ref, place: placeOf(entity), references: neighbourReferences(entity) });
      continue;
    }
    own.add(entity.ref);
    count(entity.source, catalog.entities.length);
    isFolder ||= entity.location.startsWith('file:');
    const { origin = entity.location } = entity;
    roots.set((await repository.pathOf(origin)) ?? path, origin);
  }
  const [source] = [...sources].sort(([a, m], [b, n]) => n - m || a - b)[0] ?? [];
  const rules = source === undefined ? undefined : catalog.sources[source]?.rules;
  return { others, own, roots, isFolder, rules: rules ?? [] };
}

function placeOf({ location, line }: PublishedEntity): string {
  const colon = location.indexOf(':');
  const target = location.slice(colon + 1);
  return location.startsWith('url:') ? `${target}#L${String(line)}` : `${target}:${String(line)}`;
}
