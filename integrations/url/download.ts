import { UnreadableFileError } from '../../src/plugin/source.ts';
import type { AllowedAddresses } from './allowed-addresses.ts';
import { isPrivateAddress } from './private-address.ts';

/** The IP addresses of a host name. */
export type LookUp = (hostname: string) => Promise<readonly string[]>;

export interface DownloadContext {
  readonly fetch: typeof globalThis.fetch;
  readonly lookUp: LookUp;
  readonly signal: AbortSignal;
  readonly allowed: AllowedAddresses;
}

/** What the server said about a content, so that it can be asked whether it changed. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

export type Download =
  | { readonly state: 'content'; readonly content: Uint8Array; readonly validators: Validators }
  | { readonly state: 'unchanged' }
  | { readonly state: 'none' };

const TIMEOUT_MS = 30_000;
const LARGEST = 64 * 1024 * 1024;
const MOST_REDIRECTS = 5;
/** Types of content that are no text; a server that names none, or a generic one, is believed. */
const NO_TEXT =
  /^(image|audio|video|font)\/(?!svg)|^application\/(zip|gzip|pdf|wasm|x-tar|java-archive|vnd\.(ms-|openxml))/i;

/**
 * Downloads a text, unless it did not change since.
 *
 * @throws {UnreadableFileError} when this address cannot be read: not allowed, too large, no text.
 * @throws {Error} when the server cannot be reached or fails.
 */
export async function download(
  address: string,
  known: Validators,
  context: DownloadContext,
): Promise<Download> {
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(TIMEOUT_MS)]);
  const headers = {
    accept: 'text/yaml, application/yaml, text/*, application/json;q=0.9, */*;q=0.5',
    ...(known.etag !== undefined && { 'if-none-match': known.etag }),
    ...(known.lastModified !== undefined && { 'if-modified-since': known.lastModified }),
  };
  let url = new URL(address);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    await checkAddress(url, redirects > 0, context);
    const response = await context.fetch(url, { headers, signal, redirect: 'manual' });
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && response.status !== 304 && location !== null) {
      await response.body?.cancel();
      url = new URL(location, url);
      continue;
    }
    return answerOf(response, address);
  }
  throw new UnreadableFileError(
    `${address} redirects more than ${String(MOST_REDIRECTS)} times`,
    'Write the address that the file is finally found at.',
  );
}

async function answerOf(response: Response, address: string): Promise<Download> {
  if (response.status === 304) return { state: 'unchanged' };
  if (response.status === 404 || response.status === 410) {
    await response.body?.cancel();
    return { state: 'none' };
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(
      `${address} answered ${`${String(response.status)} ${response.statusText}`.trim()}; ${remedyOf(response.status)}`,
    );
  }
  const type = response.headers.get('content-type') ?? '';
  if (NO_TEXT.test(type)) {
    await response.body?.cancel();
    throw new UnreadableFileError(`it is no text but ${type}`, 'Name a YAML, JSON or other text file.');
  }
  const validators = {
    etag: response.headers.get('etag') ?? undefined,
    lastModified: response.headers.get('last-modified') ?? undefined,
  };
  return { state: 'content', content: await contentOf(response), validators };
}

function remedyOf(status: number): string {
  if (status === 429 || status >= 500) return 'try again later, or check the address';
  return status === 401 || status === 403
    ? 'it is not shown to everyone, and this source sends no credentials: use a source that takes a `token`, such as git'
    : 'check the address';
}

async function contentOf(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > LARGEST) {
      throw new UnreadableFileError(
        'it is larger than 64 MB',
        'Split the file, or keep it out of the catalog.',
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function checkAddress(url: URL, redirected: boolean, context: DownloadContext): Promise<void> {
  if (!context.allowed.allows(url)) {
    throw new UnreadableFileError(
      redirected
        ? `it redirects to ${url.origin}${url.pathname}, which is not allowed`
        : `${url.origin}${url.pathname} is not allowed`,
      `If that host is to be trusted, add it to \`allow\`: { host: ${url.host} }.`,
    );
  }
  if (context.allowed.allowsPrivate(url)) return;
  const addresses = await context.lookUp(url.hostname.replace(/^\[|\]$/g, ''));
  if (addresses.some(isPrivateAddress)) {
    throw new UnreadableFileError(
      `${url.host} lies in a private network`,
      `If it is to be read all the same, add it to \`allow\`: { host: ${url.host} }.`,
    );
  }
}
