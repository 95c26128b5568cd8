import { UsageError } from '../command/command-error.ts';

/**
 * Checks a base path and an origin given on the command line.
 *
 * @throws {UsageError} when one is malformed.
 */
export function checkAddress(base: string, site: string | undefined): void {
  if (!/^\/([A-Za-z0-9._~-]+(\/[A-Za-z0-9._~-]+)*\/?)?$/.test(base)) {
    throw new UsageError(
      `The base "${base}" is not a path.`,
      'Write it with a slash in front: --base /portal.',
    );
  }
  if (site !== undefined && !/^https?:\/\/[^/?#@\s]+\/?$/.test(site)) {
    throw new UsageError(
      `The site "${site}" is not an origin.`,
      'Write the scheme and the host: --site https://portal.example.com. A path goes into --base.',
    );
  }
}
