import { stringifyEntityRef } from '../model/entity-ref.ts';
import { createCatalogService, readBody, type CatalogService } from './catalog-service.ts';
import { locationById, locationOfEntity, queryLocations } from './locations.ts';
import { createPortalFiles, type PortalFiles } from './portal-files.ts';
import {
  InputError,
  NotAllowedError,
  NotFoundError,
  NotImplementedError,
  ServiceError,
} from './service-error.ts';

/** Where a portal is, and how its files are read. */
export interface CatalogFetchOptions {
  /** Address of the portal with its base path, such as `https://portal.example.com/` or `https://example.com/portal/`. */
  readonly portal: string;
  /** Reads files; the platform's own `fetch` when absent. Pass another to send a token along. */
  readonly fetch?: typeof fetch | undefined;
}

/** What `CatalogClient` of `@backstage/catalog-client` takes: where the catalog is, and who answers. */
export interface CatalogFetch {
  readonly discoveryApi: { readonly getBaseUrl: (pluginId: string) => Promise<string> };
  readonly fetchApi: { readonly fetch: typeof fetch };
}

/**
 * Makes a portal, which is a set of files, answer Backstage's catalog client: `new CatalogClient(createCatalogFetch({ portal }))`.
 *
 * Single entities and locations are files as they are; filters, queries, pages and facets are worked out here from the
 * list of all entities, which is read once, when it is first needed. Methods that would change the catalog are answered
 * with `NotAllowedError`. Requests to other addresses pass through.
 */
export function createCatalogFetch(options: CatalogFetchOptions): CatalogFetch {
  const read = options.fetch ?? ((input, init) => fetch(input, init));
  const base = new URL('api/catalog', withSlash(options.portal)).href;
  const files = createPortalFiles(base, read);
  const routes = routesOf(createCatalogService(files), files);
  return {
    discoveryApi: {
      getBaseUrl: (pluginId) => Promise.resolve(new URL(`api/${pluginId}`, withSlash(options.portal)).href),
    },
    fetchApi: {
      fetch: async (input, init) => {
        const request = new Request(input, init);
        if (!request.url.startsWith(`${base}/`)) return read(input, init);
        const { pathname, searchParams } = new URL(request.url.slice(base.length), 'http://portal.invalid');
        return answer(request, () => {
          for (const [method, path, handler] of routes) {
            const match = method === '' || method === request.method ? path.exec(pathname) : null;
            if (match) return handler(match.slice(1).map(decoded), request, searchParams);
          }
          throw new NotFoundError(`A portal has nothing at ${pathname}`);
        });
      },
    },
  };
}

type Handler = (parts: readonly string[], request: Request, query: URLSearchParams) => unknown;

/** What answers a request, by method and path; groups of the path are handed over decoded. */
function routesOf(
  service: CatalogService,
  files: PortalFiles,
): readonly [method: string, path: RegExp, Handler][] {
  const body = async (request: Request) => readBody(await request.text());
  return [
    ['GET', /^\/entities$/, (_, __, query) => service.list(query)],
    ['GET', /^\/entities\/by-query$/, (_, __, query) => service.queryByParameters(query)],
    ['POST', /^\/entities\/by-query$/, async (_, request) => service.queryByBody(await body(request))],
    [
      'POST',
      /^\/entities\/by-refs$/,
      async (_, request, query) => service.byRefs(await body(request), query),
    ],
    ['GET', /^\/entities\/by-uid\/([^/]+)$/, ([uid = '']) => service.byUid(uid)],
    ['GET', /^\/entities\/by-name\/([^/]+)\/([^/]+)\/([^/]+)$/, (parts) => service.byRef(refOf(parts))],
    [
      'GET',
      /^\/entities\/by-name\/([^/]+)\/([^/]+)\/([^/]+)\/ancestry$/,
      (parts) => service.ancestry(refOf(parts)),
    ],
    ['GET', /^\/entity-facets$/, (_, __, query) => service.facetsByParameters(query)],
    ['POST', /^\/entity-facets$/, async (_, request) => service.facetsByBody(await body(request))],
    ['GET', /^\/locations$/, async () => (await files.locations()).map((data) => ({ data }))],
    [
      'POST',
      /^\/locations\/by-query$/,
      async (_, request) => queryLocations(await files.locations(), await body(request)),
    ],
    ['GET', /^\/locations\/([^/]+)$/, async ([id = '']) => locationById(await files.locations(), id)],
    [
      'GET',
      /^\/locations\/by-entity\/([^/]+)\/([^/]+)\/([^/]+)$/,
      async (parts) => {
        const ref = refOf(parts);
        return locationOfEntity(await files.locations(), await service.byRef(ref), ref);
      },
    ],
    [
      'POST',
      /^\/(?:validate-entity|analyze-location)$/,
      () => {
        throw new NotImplementedError(
          'A portal is a set of files and checks nothing by itself; run its command validate on the descriptor',
        );
      },
    ],
    [
      '',
      /^\/(?:refresh|locations|entities\/by-uid)(?:\/|$)/,
      () => {
        throw new NotAllowedError(
          'A portal is a set of files, which nothing changes from here; change the descriptor where it lies, and the next harvest brings it',
        );
      },
    ],
  ];
}

function refOf([kind = '', namespace = '', name = '']: readonly string[]): string {
  return stringifyEntityRef({ kind, namespace, name });
}

async function answer(request: Request, work: () => unknown): Promise<Response> {
  try {
    return Response.json(await work());
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const { name, message, status } = error;
    const { method, url } = request;
    return Response.json(
      { error: { name, message }, request: { method, url }, response: { statusCode: status } },
      { status },
    );
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new InputError(`Invalid address, "${part}" is not encoded as addresses are`);
  }
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
