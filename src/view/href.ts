import { parseEntityRef, type EntityRefParts } from '../model/entity-ref.ts';
import { segment } from './segment.ts';

/** Every address of the portal comes from here, so that a base path is right everywhere. All end in a slash. */
export interface Hrefs {
  /** The base path, `/` or `/x/`. */
  readonly base: string;
  /** A page or file below the portal's root, for example `health/` or `catalog-index.json`. */
  readonly page: (path: string) => string;
  /** The page of an entity, by canonical reference: `/catalog/<namespace>/<kind>/<name>/` as in Backstage. */
  readonly entity: (ref: string) => string;
  /** The list of a kind; pages count from 1. */
  readonly kind: (kind: string, page?: number) => string;
  /** The list of problems with a code; pages count from 1. */
  readonly problems: (code: string, page?: number) => string;
  /** The problems of one owner, by canonical reference; undefined for those that nobody owns. */
  readonly owner: (ref: string | undefined) => string;
}

/** The three segments of an entity's address. */
export interface EntityPath {
  readonly namespace: string;
  readonly kind: string;
  readonly name: string;
}

/** The path of an entity. A snapshot's references are canonical; one that is none still gets a path of its own. */
export function entityPath(ref: string): EntityPath {
  const { kind, namespace, name } = partsOf(ref);
  return { namespace: segment(namespace), kind: segment(kind), name: segment(name) };
}

/** The parts of a snapshot's reference; one that is no reference is all name. */
export function partsOf(ref: string): EntityRefParts {
  try {
    return parseEntityRef(ref);
  } catch {
    return { kind: '', namespace: '', name: ref };
  }
}

/**
 * The segment of a problem code's list: `catalog/unknown-field` is at `catalog-unknown-field`. A code of another shape,
 * which a plugin may bring, is spelt so that it meets neither that of another code nor a page of the health report.
 */
export function problemSlug(code: string): string {
  return /^[a-z]+\/[a-z-]+$/.test(code) ? code.replace('/', '-') : `-${segment(code)}`;
}

/** The path of an owner's problems below `health/owners/`. */
export function ownerPath(ref: string | undefined): string {
  if (ref === undefined) return 'nobody';
  const { kind, namespace, name } = entityPath(ref);
  return `${kind}/${namespace}/${name}`;
}

/** Hrefs below a base path such as `/`, `/x` or `x/`. */
export function createHrefs(base: string): Hrefs {
  const inner = base.replace(/^\/+|\/+$/g, '');
  const root = inner === '' ? '/' : `/${inner}/`;
  const entities = new Map<string, string>();
  const paged = (path: string, page: number) => `${root}${path}/${page > 1 ? `${page}/` : ''}`;
  return {
    base: root,
    page: (path) => root + path,
    entity: (ref) => {
      const known = entities.get(ref);
      if (known !== undefined) return known;
      const { namespace, kind, name } = entityPath(ref);
      const href = `${root}catalog/${namespace}/${kind}/${name}/`;
      entities.set(ref, href);
      return href;
    },
    kind: (kind, page = 1) => paged(`kinds/${segment(kind)}`, page),
    problems: (code, page = 1) => paged(`health/${problemSlug(code)}`, page),
    owner: (ref) => `${root}health/owners/${ownerPath(ref)}/`,
  };
}
