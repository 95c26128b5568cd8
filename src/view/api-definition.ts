import type { SnapshotEntity } from '../snapshot/format.ts';
import { entityPath } from './href.ts';

/** An API's definition as a file to download. */
export interface ApiDefinition {
  readonly text: string;
  /** Address below the portal's root. */
  readonly path: string;
}

/** The definition of an API, or undefined for entities that have none. */
export function apiDefinition({ ref, entity }: SnapshotEntity): ApiDefinition | undefined {
  const definition = entity.spec?.['definition'];
  if (entity.kind.toLowerCase() !== 'api') return undefined;
  if (typeof definition !== 'string' || definition.trim() === '') return undefined;
  const { namespace, kind, name } = entityPath(ref);
  const file = `definition.${extensionOf(entity.spec?.['type'], definition)}`;
  return { text: definition, path: `catalog/${namespace}/${kind}/${name}/${file}` };
}

/** Only extensions that browsers show as text: a definition is hostile until proven otherwise. */
function extensionOf(type: unknown, definition: string): string {
  if (/^\s*[{[]/.test(definition)) return 'json';
  if (type === 'openapi' || type === 'asyncapi') return 'yaml';
  return 'txt';
}
