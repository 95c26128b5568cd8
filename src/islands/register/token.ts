/** The token of a host that the reader pasted: kept by this tab until it is closed, and by nothing else. */
export function keptToken(host: string): string | undefined {
  try {
    return sessionStorage.getItem(keyOf(host)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a token for this tab; `undefined` forgets it. */
export function keepToken(host: string, token: string | undefined): void {
  try {
    if (token === undefined) sessionStorage.removeItem(keyOf(host));
    else sessionStorage.setItem(keyOf(host), token);
  } catch {
    // Where nothing may be kept, the token lives as long as the page.
  }
}

function keyOf(host: string): string {
  return `callboard:token:${host}`;
}
