import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { ApiError } from './api-error.ts';

/** An error as GitHub writes it. */
export type GithubError = Omit<GraphQLFormattedError, 'extensions'> & {
  readonly type?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
};

/** Messages of graphql-js, with what GitHub says instead; groups are the names in quotes. */
const MESSAGES: readonly (readonly [RegExp, string, (...names: string[]) => string])[] = [
  [
    /^Cannot query field "(.+?)" on type "(.+?)"/,
    'undefinedField',
    (field, type) => `Field '${field}' doesn't exist on type '${type}'`,
  ],
  [
    /^Unknown argument "(.+?)" on field "(?:.+?)\.(.+?)"/,
    'argumentNotAccepted',
    (argument, field) => `Field '${field}' doesn't accept argument '${argument}'`,
  ],
  [
    /^Field "(.+?)" argument "(.+?)" of type ".+?" is required/,
    'missingRequiredArguments',
    (field, argument) => `Field '${field}' is missing required arguments: ${argument}`,
  ],
  [
    /^Field "(.+?)" of type "(.+?)" must have a selection of subfields/,
    'selectionMismatch',
    (field, type) =>
      `Field must have selections (field '${field}' returns ${type} but has no selections. Did you mean '${field} { ... }'?)`,
  ],
  [
    /^Variable "\$(.+?)" is not defined/,
    'variableNotDefined',
    (name) => `Variable $${name} is used by anonymous query but not declared`,
  ],
  [
    /^Variable "\$(.+?)" is never used/,
    'variableNotUsed',
    (name) => `Variable $${name} is declared by anonymous query but not used`,
  ],
  [
    /^Variable "\$(.+?)" (?:of required type|got invalid value)/,
    'variableInvalid',
    (name) => `Variable $${name} was provided invalid value`,
  ],
];

/** An error of parsing, validating or running a query, as GitHub tells it. */
export function explainError(error: GraphQLError): GithubError {
  const { message, locations, path } = error.toJSON();
  const place = { ...(path && { path }), ...(locations && { locations }) };
  const cause = error.originalError;
  if (cause instanceof ApiError) {
    const extensions = cause.extensions && { extensions: cause.extensions };
    return { type: cause.type, ...extensions, ...place, message };
  }
  for (const [pattern, code, explain] of MESSAGES) {
    const match = pattern.exec(message);
    if (match) return { ...place, extensions: { code }, message: explain(...match.slice(1)) };
  }
  return { ...place, message };
}
