import { isJsonObject } from '../../model/json.ts';

/** The schema with every object that lists its properties closed to others, so that a misspelt option is found. */
export function strictSchema(schema: unknown): object {
  if (!isJsonObject(schema)) return {};
  return close(schema);
}

function close(schema: Readonly<Record<string, unknown>>): object {
  const closed: Record<string, unknown> = { ...schema };
  const { properties, items } = schema;
  if (isJsonObject(properties)) {
    closed['properties'] = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [key, strictSchema(value)]),
    );
    closed['additionalProperties'] ??= false;
  }
  if (isJsonObject(items)) closed['items'] = close(items);
  return closed;
}
