import { Ajv, type ValidateFunction } from 'ajv';
import type { Answer } from '../http/answer.ts';
import { readDescription } from './description.ts';

/** Answers that any endpoint may give, described or not: limits, credentials, faults. */
const ANYWHERE = new Set([301, 304, 401, 403, 404, 429, 451, 500, 502, 503, 504]);

/** Fields that an Enterprise Server has besides, and that the description, which is github.com's, does not allow. */
const ENTERPRISE_FIELDS: Readonly<Record<string, string>> = { 'GET /users/{username}': 'suspended_at' };

const ID = 'github';

let shared: Conformance | undefined;

/** One for the process: its validators are dear to make. */
export function githubConformance(): Conformance {
  shared ??= new Conformance();
  return shared;
}

/** Checks what is sent and answered against GitHub's published description. */
class Conformance {
  readonly #description = readDescription();
  readonly #ajv = new Ajv({
    strict: false,
    formats: {
      'date-time': (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text),
      uri: (text) => URL.canParse(text),
      'repo.nwo': true,
      email: /^\S+@\S+$/,
      int64: true,
    },
  }).addSchema({ ...this.#description, $id: ID });

  /** What is wrong with the JSON that a client sent, or undefined. */
  requestFault(endpoint: string, body: unknown): string | undefined {
    if (this.#description.endpoints[endpoint]?.request === undefined) return undefined;
    return this.#fault(['endpoints', endpoint, 'request'], body);
  }

  /** Where an answer differs from what GitHub describes, or undefined. */
  answerFault(endpoint: string, { status, headers, body }: Answer): string | undefined {
    const media = this.#description.endpoints[endpoint]?.responses[String(status)];
    if (media === undefined) {
      return ANYWHERE.has(status) ? undefined : `${endpoint} answered ${status}, which is not described`;
    }
    if (Buffer.isBuffer(body)) return undefined;
    const [type = 'application/json'] = (headers?.['content-type'] ?? '').split(';').filter(Boolean);
    if (!(type in media)) return undefined;
    const fault = this.#fault(
      ['endpoints', endpoint, 'responses', String(status), type],
      described(endpoint, body),
    );
    return fault && `${endpoint} answered ${status} with ${fault}`;
  }

  #fault(path: readonly string[], value: unknown): string | undefined {
    const pointer = path.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
    const validate: ValidateFunction | undefined = this.#ajv.getSchema(`${ID}#/${pointer.join('/')}`);
    if (!validate) throw new Error(`no schema at ${path.join(' ')}`);
    if (validate(value)) return undefined;
    return this.#ajv.errorsText(validate.errors, { dataVar: 'body' });
  }
}

function described(endpoint: string, body: unknown): unknown {
  const extra = ENTERPRISE_FIELDS[endpoint];
  if (extra === undefined || typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).filter(([field]) => field !== extra));
}
