/**
 * A policy under which a page may also connect to the given addresses: for the one page that needs it, and to their
 * origins only.
 */
export function allowConnections(policy: string, addresses: readonly string[]): string {
  const origins = [...new Set(addresses.map((address) => new URL(address).origin))].sort();
  return policy
    .split('; ')
    .map((directive) =>
      directive.startsWith('connect-src ') ? [directive, ...origins].join(' ') : directive,
    )
    .join('; ');
}
