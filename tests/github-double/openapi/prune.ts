import { readFileSync, writeFileSync } from 'node:fs';
import { ROUTES } from '../rest/routes/index.ts';
import type { PrunedDescription } from './description.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;

/** Words for readers; `properties` may hold fields of these names, so they are left out only beside a schema. */
const WORDS = new Set(['description', 'title', 'example', 'examples', 'externalDocs', 'discriminator']);

const [path] = process.argv.slice(2);
if (path === undefined) {
  process.stderr.write('usage: node tests/github-double/openapi/prune.ts <api.github.com.json>\n');
  process.exitCode = 2;
} else {
  const source = JSON.parse(readFileSync(path, 'utf8')) as JsonObject;
  const target = new URL('github.openapi.json', import.meta.url);
  writeFileSync(target, `${JSON.stringify(prune(source))}\n`);
}

function prune(source: JsonObject): PrunedDescription {
  const schemas: Record<string, Json> = {};
  const at = (ref: string): Json =>
    ref
      .slice(2)
      .split('/')
      .reduce<Json>((node, key) => object(node)[key] ?? null, source);

  const keep = (schema: Json): Json => {
    const clean = cleanSchema(schema);
    for (const ref of refsIn(clean)) {
      const name = ref.split('/').at(-1) ?? '';
      if (name in schemas) continue;
      schemas[name] = null;
      schemas[name] = keep(at(ref));
    }
    return clean;
  };

  const endpoints = Object.keys(ROUTES).map((endpoint) => {
    const [method = '', route = ''] = endpoint.split(' ');
    const operation = object(object(object(source['paths'])[route])[method.toLowerCase()]);
    if (operation['responses'] === undefined) throw new Error(`GitHub describes no ${endpoint}`);
    const responses = Object.entries(object(operation['responses'])).map(([status, response]) => {
      const ref = object(response)['$ref'];
      return [status, contentOf(typeof ref === 'string' ? at(ref) : response, keep)] as const;
    });
    const request = contentOf(operation['requestBody'] ?? {}, keep)['application/json'];
    return [
      endpoint,
      { ...(request !== undefined && { request }), responses: Object.fromEntries(responses) },
    ] as const;
  });
  const sorted = Object.entries(schemas).sort(([left], [right]) => (left < right ? -1 : 1));
  return {
    source: '@octokit/openapi 23.0.2, generated/api.github.com.json, MIT License',
    endpoints: Object.fromEntries(endpoints),
    components: { schemas: Object.fromEntries(sorted) },
  };
}

/** Schemas by media type. */
function contentOf(node: Json, keep: (schema: Json) => Json): Record<string, Json> {
  const content = object(object(node)['content']);
  return Object.fromEntries(
    Object.entries(content).map(([type, media]) => [type, keep(object(media)['schema'] ?? true)]),
  );
}

/** A schema of OpenAPI 3.0 as plain JSON Schema, without words for readers. */
function cleanSchema(node: Json, areNames = false): Json {
  if (Array.isArray(node)) return node.map((each) => cleanSchema(each as Json));
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node as JsonObject).filter(
    ([key]) => areNames || !(WORDS.has(key) || key.startsWith('x-') || key === 'nullable'),
  );
  const clean = Object.fromEntries(
    entries.map(([key, value]): [string, Json] => {
      const name = areNames ? key : alternativesName(key, value);
      const isData = !areNames && ['enum', 'default', 'const', 'required'].includes(key);
      return [name, isData ? value : cleanSchema(value, !areNames && key === 'properties')];
    }),
  );
  const isNullable = !areNames && object(node)['nullable'] === true;
  return isNullable ? { anyOf: [{ type: 'null' }, clean] } : clean;
}

/** GitHub's alternatives overlap, so that an answer may fit several; once they are written as if all were to hold. */
function alternativesName(key: string, value: Json): string {
  const titles = Array.isArray(value) ? value.map((each) => object(each as Json)['title']) : [];
  return key === 'oneOf' || (key === 'allOf' && titles.includes('Enterprise')) ? 'anyOf' : key;
}

function refsIn(node: Json): string[] {
  if (Array.isArray(node)) return node.flatMap((each) => refsIn(each as Json));
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node as JsonObject).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? [value] : refsIn(value),
  );
}

function object(node: Json | undefined): JsonObject {
  return node !== null && typeof node === 'object' && !Array.isArray(node) ? (node as JsonObject) : {};
}
