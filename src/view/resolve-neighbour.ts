import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
  type EntityRefDefaults,
} from '../model/entity-ref.ts';
import type { CatalogView } from './catalog-view.ts';
import { titleOf } from './catalog-view.ts';
import { displayLine } from './display-text.ts';
import { glyphOf } from './glyph.ts';
import { partsOf } from './href.ts';
import type { Neighbour } from './neighbour.ts';

/** The neighbour with a canonical reference. One that does not exist is called by its namespace and name. */
export function neighbourOf(catalog: CatalogView, ref: string): Neighbour {
  const known = catalog.neighbours.get(ref);
  if (known) return known;
  const neighbour = makeNeighbour(catalog, ref);
  catalog.neighbours.set(ref, neighbour);
  return neighbour;
}

function makeNeighbour(catalog: CatalogView, ref: string): Neighbour {
  const found = catalog.entities.get(ref);
  if (!found) {
    const { kind, namespace, name } = partsOf(ref);
    const title = namespace === DEFAULT_NAMESPACE || namespace === '' ? name : `${namespace}/${name}`;
    return { ref, title: displayLine(title, 120), kind, glyph: glyphOf(kind), type: '' };
  }
  const { kind, spec, metadata, relations } = found.entity;
  const lifecycle = wordOf(spec?.['lifecycle']);
  const owner =
    relations?.find(({ type }) => type === 'ownedBy')?.targetRef ??
    refByText(spec?.['owner'], { defaultKind: 'Group', defaultNamespace: metadata.namespace });
  return {
    ref,
    title: titleOf(found),
    kind: displayLine(kind, 60),
    glyph: glyphOf(kind),
    type: wordOf(spec?.['type']),
    href: catalog.hrefs.entity(ref),
    ...(lifecycle !== '' && { lifecycle }),
    ...(owner !== undefined && { owner }),
  };
}

/** The neighbour that a reference in a descriptor means, or undefined when it is no reference. */
export function neighbourByText(
  catalog: CatalogView,
  text: unknown,
  defaults: EntityRefDefaults,
): Neighbour | undefined {
  const ref = refByText(text, defaults);
  return ref === undefined ? undefined : neighbourOf(catalog, ref);
}

function refByText(text: unknown, defaults: EntityRefDefaults): string | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    return stringifyEntityRef(parseEntityRef(text, defaults));
  } catch {
    return undefined;
  }
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? displayLine(value, 60) : '';
}
