import type { Entity } from '../model/entity.ts';
import { isJsonObject } from '../model/json.ts';
import { NotFoundError, ServiceError } from './service-error.ts';

/** A location that a portal's entities come from. */
export interface CatalogLocation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly entityRef: string;
}

/** The files of a portal's catalog API, each read when it is first needed, and kept. */
export interface PortalFiles {
  readonly entities: () => Promise<readonly Entity[]>;
  readonly locations: () => Promise<readonly CatalogLocation[]>;
  /** One entity by the last part of its address, such as `by-name/component/default/x`; undefined when there is none. */
  readonly entity: (path: string) => Promise<Entity | undefined>;
  /** Whether all entities are here already, so that single ones need no request. */
  readonly hasEntities: () => boolean;
}

/** What a host does with a part of an address: anything else could lead out of the folder. */
const PART = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9_-])?$/;

/** Reads the files of a portal's catalog API. `base` is its address, without a slash at the end. */
export function createPortalFiles(base: string, fetchFile: typeof fetch): PortalFiles {
  let list: Promise<readonly Entity[]> | undefined;
  let places: Promise<readonly CatalogLocation[]> | undefined;
  let complete = false;
  const required = async <Value>(name: string): Promise<Value> => {
    const found = await readJson<Value>(fetchFile, `${base}/${name}`);
    if (found === undefined)
      throw new NotFoundError(`${base}/${name} is not there; is this the address of a portal?`);
    return found;
  };
  return {
    hasEntities: () => complete,
    entities: () => {
      list ??= required<readonly Entity[]>('entities.json').then(
        (entities) => {
          complete = true;
          return entities;
        },
        (error: unknown) => {
          list = undefined;
          throw error;
        },
      );
      return list;
    },
    locations: () => {
      places ??= required<readonly { readonly data: CatalogLocation }[]>('locations').then(
        (items) => items.map(({ data }) => data),
        (error: unknown) => {
          places = undefined;
          throw error;
        },
      );
      return places;
    },
    entity: async (path) => {
      if (!path.split('/').every((part) => PART.test(part))) return undefined;
      const found = await readJson<Entity>(fetchFile, `${base}/entities/${path}`);
      return isJsonObject(found) ? found : undefined;
    },
  };
}

/** The content of a file, undefined when there is none; some hosts answer with a page then. */
async function readJson<Value>(fetchFile: typeof fetch, address: string): Promise<Value | undefined> {
  const response = await fetchFile(address);
  if (response.status === 404) return undefined;
  if (!response.ok) {
    throw new ServiceError('Error', response.status, `${address} answered ${String(response.status)}`);
  }
  const text = await response.text();
  if (/^\s*</.test(text)) return undefined;
  return JSON.parse(text) as Value;
}
