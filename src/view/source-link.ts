import type { CatalogView } from './catalog-view.ts';
import { fileKey } from './catalog-view.ts';
import { displayLine } from './display-text.ts';
import { viewAtLine } from './edit-address.ts';
import { safeUrl } from './safe-url.ts';

/** A place in a harvested file: always readable as `path:line`, a link where the source has a web page. */
export interface SourceLink {
  readonly text: string;
  /** The source's id where the portal has several; with one it says nothing. */
  readonly source?: string;
  readonly href?: string;
}

/** Where a file's line is, for people. Hosts with pages for files are known by the shape of the location's address. */
export function sourceLink(
  catalog: Pick<CatalogView, 'locations' | 'snapshot'>,
  place: { readonly source: string; readonly path: string; readonly line: number },
): SourceLink {
  const location = catalog.locations.get(fileKey(place));
  const href = location === undefined ? undefined : addressAtLine(location, place.line);
  return {
    text: `${displayLine(place.path, 200)}:${String(place.line)}`,
    ...(catalog.snapshot.manifest.sources.length > 1 && { source: displayLine(place.source, 200) }),
    ...(href !== undefined && { href }),
  };
}

function addressAtLine(location: string, line: number): string | undefined {
  const address = webAddress(location);
  return address === undefined ? undefined : viewAtLine(address, line);
}

/** The web address in a location such as `url:https://…`, if a link to it is safe. */
export function webAddress(location: string | undefined): string | undefined {
  if (!location?.startsWith('url:')) return undefined;
  const address = safeUrl(location.slice('url:'.length));
  return address?.startsWith('mailto:') ? undefined : address;
}
