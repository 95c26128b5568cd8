const SAFE = new Set(['http:', 'https:', 'mailto:']);

/** Addresses that need no reading to be known as safe and normal. */
const PLAIN = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*\/[A-Za-z0-9_~/-]*$/;

/** The address if a link to it can do no harm (http, https, mailto), else undefined: show it as text. */
export function safeUrl(value: string): string | undefined {
  if (PLAIN.test(value)) return value;
  try {
    const url = new URL(value.trim());
    return SAFE.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
