import { isJsonObject } from '../model/json.ts';
import type { JsonObject } from '../model/json.ts';
import { unsafeAddress } from '../problems/definitions/catalog.ts';
import type { SourceTree } from '../plugin/source.ts';
import { remark } from './finding.ts';
import type { Finding } from './finding.ts';
import { formatPath } from './value-path.ts';

const COMMIT_HASH = /\b[0-9a-f]{40,}\b/;
const SCRIPT_SCHEME =
  /^[\u0000-\u0020]*j[\r\n\t]*a[\r\n\t]*v[\r\n\t]*a[\r\n\t]*s[\r\n\t]*c[\r\n\t]*r[\r\n\t]*i[\r\n\t]*p[\r\n\t]*t[\r\n\t]*:/i;

export const LOCATION_ANNOTATION = 'backstage.io/managed-by-location';
export const ORIGIN_LOCATION_ANNOTATION = 'backstage.io/managed-by-origin-location';

/** Annotations that Backstage's interface turns into links. */
export const LINKED_ANNOTATIONS = ['backstage.io/view-url', 'backstage.io/edit-url'] as const;

/** What stands in place of an address that would run a script. */
export const HARMLESS_ADDRESS = 'about:blank';

/** Annotations of a descriptor that would make a link that runs a script. */
export function scriptAddressFindings(entity: JsonObject): readonly Finding[] {
  return LINKED_ANNOTATIONS.filter((key) => isScriptAddress(annotationOf(entity, key))).map((key) => {
    const path = ['metadata', 'annotations', key];
    return remark(unsafeAddress, { where: formatPath(path) }, { path });
  });
}

function annotationOf({ metadata }: JsonObject, key: string): string {
  const annotations = isJsonObject(metadata) ? metadata['annotations'] : undefined;
  const value = isJsonObject(annotations) ? annotations[key] : undefined;
  return typeof value === 'string' ? value : '';
}

/** True for `javascript:` addresses, in any spelling that a browser would follow. */
export function isScriptAddress(address: string): boolean {
  return SCRIPT_SCHEME.test(address);
}

/**
 * The annotations that tell where an entity was read, as Backstage sets them. Those that the descriptor may set itself
 * (`writable`) give way to its own.
 */
export function locationAnnotations(
  tree: SourceTree,
  path: string,
  originLocation: string,
): { readonly fixed: Readonly<Record<string, string>>; readonly writable: Readonly<Record<string, string>> } {
  const location = tree.locationOf(path);
  const fixed = { [LOCATION_ANNOTATION]: location, [ORIGIN_LOCATION_ANNOTATION]: originLocation };
  if (!location.startsWith('url:')) return { fixed, writable: {} };
  const target = location.slice('url:'.length);
  const address = tree.webAddressOf?.(path);
  const edit = COMMIT_HASH.test(target) ? undefined : address?.edit;
  const folder = address && folderOf(target);
  return {
    fixed,
    writable: {
      'backstage.io/view-url': target,
      ...(edit !== undefined && { 'backstage.io/edit-url': edit }),
      ...(folder !== undefined && { 'backstage.io/source-location': `url:${folder}` }),
    },
  };
}

/** The folder of a file on its host; where a host has one address for files and one for folders, that for folders. */
function folderOf(target: string): string | undefined {
  if (!URL.canParse('./', target)) return undefined;
  const folder = new URL('./', target);
  folder.search = new URL(target).search;
  return folder.href.replace(/^([^:]+:\/\/[^/]+\/.+?\/(?:-\/)?)(?:blob|edit)\//, '$1tree/');
}
