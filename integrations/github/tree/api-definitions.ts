import type { ApiDefinitionFile } from '../../../src/plugin/source-repository.ts';

const TYPES: readonly (readonly [name: RegExp, type: ApiDefinitionFile['type']])[] = [
  [/^(?:openapi|swagger)[^/]*\.(?:ya?ml|json)$/i, 'openapi'],
  [/^asyncapi[^/]*\.(?:ya?ml|json)$/i, 'asyncapi'],
  [/\.graphqls?$/i, 'graphql'],
  [/\.proto$/i, 'grpc'],
];
/** As many as are proposed of one repository. */
const MOST = 20;

/** The files that describe an API, by their names. */
export function apiDefinitions(paths: readonly string[]): readonly ApiDefinitionFile[] {
  const found = paths.flatMap((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const type = TYPES.find(([pattern]) => pattern.test(name))?.[1];
    return type ? [{ path, type }] : [];
  });
  return found.sort((a, b) => (a.path < b.path ? -1 : 1)).slice(0, MOST);
}
