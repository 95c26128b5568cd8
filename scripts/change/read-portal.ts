import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PUBLISHED_FILE, readPublished } from '../../src/change/index.ts';
import type { PublishedCatalog } from '../../src/change/index.ts';

/** A published portal, or why it is done without: the end of a sentence that starts with its address and "was not used:". */
export type ReadPortal =
  | { readonly catalog: PublishedCatalog; readonly shown: string; readonly base?: URL }
  | { readonly reason: string; readonly shown: string };

export interface ReadPortalOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Sent as a bearer token, for portals behind a gate. */
const TOKEN = 'CALLBOARD_PORTAL_TOKEN';
/** A header to send, `Name: value`, for gates that want another one. */
const HEADER = 'CALLBOARD_PORTAL_HEADER';
const LARGEST = 256 * 1024 * 1024;
const TIMEOUT = 30_000;

/** Reads what a portal published, from its address or from the folder of a built site. Never throws: a check goes on without. */
export async function readPortal(portal: string, options: ReadPortalOptions): Promise<ReadPortal> {
  if (!/^https?:\/\//i.test(portal)) return readFolder(portal);
  if (!URL.canParse(portal)) return { reason: 'it is no address', shown: portal };
  const base = new URL(portal.endsWith('/') ? portal : `${portal}/`);
  const shown = `${base.origin}${base.pathname}`;
  if (base.username !== '' || base.password !== '') {
    return { reason: `it holds credentials; give them as ${TOKEN} in the environment`, shown };
  }
  const headers = gateHeaders(options.env);
  if (typeof headers === 'string') return { reason: headers, shown };
  if (Object.keys(headers).length > 0 && base.protocol !== 'https:' && !isLoopback(base.hostname)) {
    return { reason: 'a secret would travel unprotected to it; use its https address', shown };
  }
  try {
    const text = await download(new URL(PUBLISHED_FILE, base), headers, options);
    if (typeof text !== 'string') return { ...text, shown };
    const read = readPublished(text);
    return 'catalog' in read ? { ...read, shown, base } : { ...read, shown };
  } catch (error) {
    options.signal.throwIfAborted();
    return { reason: explain(error), shown };
  }
}

async function readFolder(folder: string): Promise<ReadPortal> {
  try {
    return { ...readPublished(await readFile(path.join(folder, PUBLISHED_FILE), 'utf8')), shown: folder };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return {
      reason: ['ENOENT', 'ENOTDIR'].includes(code)
        ? `there is no ${PUBLISHED_FILE} in it; name the folder of a built site`
        : `the system refused to read it (${code})`,
      shown: folder,
    };
  }
}

/** Follows redirects inside the origin only: a secret goes nowhere else, and a sign-in elsewhere is no portal. */
async function download(
  first: URL,
  headers: Readonly<Record<string, string>>,
  { fetch, signal }: ReadPortalOptions,
): Promise<string | { readonly reason: string }> {
  let address = first;
  for (let hops = 0; hops < 5; hops += 1) {
    const response = await fetch(address, {
      headers: { accept: 'application/json', ...headers },
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
    });
    const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (next === null) return response.ok ? readBody(response) : { reason: explainStatus(response.status) };
    await response.body?.cancel();
    const target = new URL(next, address);
    if (target.origin !== first.origin) {
      return {
        reason: `it sends on to ${target.host}, as a sign-in does; give a secret for its gate as ${TOKEN} or ${HEADER}`,
      };
    }
    address = target;
  }
  return { reason: 'it redirects in circles' };
}

async function readBody(response: Response): Promise<string | { readonly reason: string }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LARGEST)
      return { reason: `its data is larger than the ${String(LARGEST / 1024 / 1024)} MB that are read` };
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function gateHeaders(env: ReadPortalOptions['env']): Readonly<Record<string, string>> | string {
  const [token, header] = [env[TOKEN], env[HEADER]];
  const parts = header ? /^([A-Za-z0-9-]+):[ \t]*(\S.*)$/.exec(header) : undefined;
  if (parts === null) return `${HEADER} is not of the form "Name: value"`;
  return {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(parts?.[1] && parts[2] && { [parts[1]]: parts[2] }),
  };
}

function explainStatus(status: number): string {
  if (status === 401 || status === 403) {
    return `it refused to answer (${String(status)}); give a secret for its gate as ${TOKEN} or ${HEADER}`;
  }
  if (status === 404) return `it has no ${PUBLISHED_FILE}; is this the address of the portal's home page?`;
  return `it answered with ${String(status)}`;
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return 'it could not be reached';
  if (error.name === 'TimeoutError') return 'it did not answer in time';
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return `it could not be reached${code}`;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
