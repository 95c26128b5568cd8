const SAFE = new Set(['http:', 'https:', 'mailto:']);

/** The address if a link to it can do no harm (http, https, mailto), else undefined: show it as text. */
export function safeUrl(value: string): string | undefined {
  try {
    const url = new URL(value.trim());
    return SAFE.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
