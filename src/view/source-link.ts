import type { CatalogView } from './catalog-view.ts';
import { fileKey } from './catalog-view.ts';
import { displayLine } from './display-text.ts';
import { editAtLine, viewAtLine } from './edit-address.ts';
import { safeUrl } from './safe-url.ts';

/** A place in a harvested file: always readable as `path:line`, a link where the source has a web page. */
export interface SourceLink {
  readonly text: string;
  /** The source's id where the portal has several; with one it says nothing. */
  readonly source?: string;
  readonly href?: string;
  /** Where the host of the file edits it, at the line. */
  readonly edit?: string;
}

/** Where a file's line is, for people. Hosts with pages for files are known by the shape of the location's address. */
export function sourceLink(
  catalog: Pick<CatalogView, 'locations' | 'snapshot'>,
  place: { readonly source: string; readonly path: string; readonly line: number },
): SourceLink {
  const isOneOfSeveral = catalog.snapshot.manifest.sources.length > 1;
  return fileLink(
    { path: place.path, location: catalog.locations.get(fileKey(place)) },
    place.line,
    isOneOfSeveral ? place.source : undefined,
  );
}

/** The line of a file with its location, of which the web address is made where it is one. */
export function fileLink(
  file: { readonly path: string; readonly location: string | undefined },
  line: number,
  source?: string,
): SourceLink {
  const address = webAddress(file.location);
  const edit = address === undefined ? undefined : editAtLine(address, line);
  return {
    text: `${displayLine(file.path, 200)}:${String(line)}`,
    ...(source !== undefined && { source: displayLine(source, 200) }),
    ...(address !== undefined && { href: viewAtLine(address, line) }),
    ...(edit !== undefined && { edit }),
  };
}

/** The web address in a location such as `url:https://…`, if a link to it is safe. */
export function webAddress(location: string | undefined): string | undefined {
  if (!location?.startsWith('url:')) return undefined;
  const address = safeUrl(location.slice('url:'.length));
  return address?.startsWith('mailto:') ? undefined : address;
}
