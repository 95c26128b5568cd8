import type { ApiDefinitionFile } from '../../../src/plugin/source-repository.ts';
import { definitionType } from '../../../src/register/definition-type.ts';

/** As many as are proposed of one repository. */
const MOST = 20;

/** The files that describe an API, by their names. */
export function apiDefinitions(paths: readonly string[]): readonly ApiDefinitionFile[] {
  const found = paths.flatMap((path) => {
    const type = definitionType(path);
    return type ? [{ path, type }] : [];
  });
  return found.sort((a, b) => (a.path < b.path ? -1 : 1)).slice(0, MOST);
}
