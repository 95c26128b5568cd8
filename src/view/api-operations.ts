import type { Entity } from '../model/entity.ts';
import type { ApiOperation } from './api-operation.ts';
import { below, readOutline, type Outline } from './outline.ts';
import { graphqlFields, procedures } from './schema-operations.ts';

/** Longer definitions are read up to here. */
const LONGEST = 2_000_000;
const MOST = 400;
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'];

/**
 * What the definition of an API offers, in its order: at most 400 operations. Reads OpenAPI and Swagger, AsyncAPI 2 and
 * 3, GraphQL and protocol buffers; of anything else, and of other kinds of entities, nothing.
 */
export function apiOperations({ kind, spec }: Pick<Entity, 'kind' | 'spec'>): readonly ApiOperation[] {
  const definition = spec?.['definition'];
  if (kind.toLowerCase() !== 'api' || typeof definition !== 'string') return [];
  const text = definition.slice(0, LONGEST);
  return readerFor(
    spec?.['type'],
    text,
  )(text)
    .slice(0, MOST)
    .map(({ title, id, summary }) => ({
      title: cut(title, 120),
      id: cut(id, 80),
      summary: cut(summary, 200),
    }));
}

type Reader = (definition: string) => ApiOperation[];

function readerFor(type: unknown, definition: string): Reader {
  if (type === 'openapi' || type === 'swagger') return (text) => endpoints(readOutline(text));
  if (type === 'asyncapi') return (text) => channels(readOutline(text));
  if (type === 'graphql') return graphqlFields;
  if (type === 'grpc' || /^[ \t]*syntax[ \t]*=[ \t]*"proto/m.test(definition)) return procedures;
  return () => [];
}

function endpoints(outline: Outline): ApiOperation[] {
  return [...below(outline, 'paths').children].flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item.children.get(method);
      return operation ? [operationOf(`${method.toUpperCase()} ${path}`, operation)] : [];
    }),
  );
}

function channels(outline: Outline): ApiOperation[] {
  const named = [...below(outline, 'operations').children].map(([name, operation]) =>
    operationOf(name, operation),
  );
  const places = [...below(outline, 'channels').children].flatMap(([name, channel]) => {
    const title = below(channel, 'address').text || name;
    const both = ['subscribe', 'publish'].flatMap((action) => channel.children.get(action) ?? []);
    const summary = summaryOf(channel) || summaryOf(both[0] ?? channel);
    return [{ title, id: both.map((action) => below(action, 'operationId').text).join(' '), summary }];
  });
  return [...places, ...named];
}

function operationOf(title: string, operation: Outline): ApiOperation {
  return { title, id: below(operation, 'operationId').text, summary: summaryOf(operation) };
}

function summaryOf(outline: Outline): string {
  return below(outline, 'summary').text || below(outline, 'title').text || below(outline, 'description').text;
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
