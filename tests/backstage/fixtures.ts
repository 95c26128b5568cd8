import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { isJsonObject, type JsonObject } from '../../src/model/json.ts';

/** A valid entity and a name that says where it stands: `<file>#<metadata.name>`. */
export interface Fixture {
  readonly name: string;
  readonly entity: JsonObject;
}

const folder = join(import.meta.dirname, 'fixtures');

/** The text of each fixture file, by file name. */
export function fixtureTexts(): ReadonlyMap<string, string> {
  const names = readdirSync(folder).sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Every entity of the fixture files: at least one full and one minimal entity of each kind. */
export function fixtures(): Fixture[] {
  return [...fixtureTexts()].flatMap(([file, text]) =>
    parseAllDocuments(text).map((document): Fixture => {
      const entity: unknown = document.toJS();
      const metadata = isJsonObject(entity) ? entity['metadata'] : undefined;
      const name = isJsonObject(metadata) ? metadata['name'] : undefined;
      if (!isJsonObject(entity) || typeof name !== 'string') {
        throw new Error(`${file} holds a document that is no entity`);
      }
      return { name: `${file}#${name}`, entity };
    }),
  );
}
