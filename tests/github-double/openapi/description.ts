import { readFileSync } from 'node:fs';

/** GitHub's OpenAPI description, cut down by `prune.ts`. */
export interface PrunedDescription {
  readonly source: string;
  /** By method and path, for example `GET /repos/{owner}/{repo}`. */
  readonly endpoints: Readonly<Record<string, DescribedEndpoint>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

interface DescribedEndpoint {
  /** Schema of the JSON that is sent. */
  readonly request?: unknown;
  /** Schemas by status and media type; none when there is nothing to check. */
  readonly responses: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Reads the description that lies beside this file. */
export function readDescription(): PrunedDescription {
  const text = readFileSync(new URL('github.openapi.json', import.meta.url), 'utf8');
  return JSON.parse(text) as PrunedDescription;
}
