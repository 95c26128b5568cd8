import type { ApiDefinitionFile } from '../plugin/source-repository.ts';

const TYPES: readonly (readonly [name: RegExp, type: ApiDefinitionFile['type']])[] = [
  [/^(?:[^/]*[._-])?(?:openapi|swagger)(?:[._-]?v?\d+)?(?:[._-][^/]*)?\.(?:ya?ml|json)$/i, 'openapi'],
  [/^(?:[^/]*[._-])?asyncapi(?:[._-]?v?\d+)?(?:[._-][^/]*)?\.(?:ya?ml|json)$/i, 'asyncapi'],
  [/\.(?:graphqls?|gql)$/i, 'graphql'],
  [/\.proto$/i, 'grpc'],
];

/** Folders whose definitions are somebody else's, or no API. */
const FOREIGN =
  /(?:^|\/)(?:node_modules|vendor|third[_-]party|testdata|tests?|fixtures?|__tests__|dist|build|examples?)\//i;

/** The kind of API that a file describes, by its path; undefined for all others. */
export function definitionType(path: string): ApiDefinitionFile['type'] | undefined {
  if (FOREIGN.test(path)) return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return TYPES.find(([pattern]) => pattern.test(name))?.[1];
}
