import http from 'node:http';
import { UsageError } from '../command/command-error.ts';

const VARIABLES = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'] as const;

/**
 * Sends what this process asks of the web through the proxy that the environment names, except to the hosts of
 * `NO_PROXY`. Node.js does so by itself only when it is told to.
 */
export function useProxy(env: Readonly<Record<string, string | undefined>>): void {
  const named = VARIABLES.filter((name) => (env[name] ?? '') !== '');
  if (named.length === 0) return;
  try {
    http.setGlobalProxyFromEnv(env);
  } catch {
    // The address may hold a password, so it is not repeated.
    throw new UsageError(`${named.join(' or ')} is no address of a proxy.`, 'Write http://host:port.');
  }
}
