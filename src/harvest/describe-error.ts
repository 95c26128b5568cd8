import { explainNetworkError } from './explain-network-error.ts';

const LONGEST = 500;

/**
 * An error in words that may be published: without credentials in addresses, on one line, of bounded length.
 *
 * @param redact takes out what only the caller knows to be secret, such as tokens and paths of this machine.
 */
export function describeError(error: unknown, redact: (text: string) => string = (text) => text): string {
  const text = redact(messageOf(error))
    .replace(/\/\/[^/\s@]*@/g, '//')
    .replace(
      /\b(authorization|token|password|secret)(["']?\s*[:=]\s*)(?:(?:bearer|basic|token)\s+)?\S+/gi,
      '$1$2…',
    )
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const explained = explainNetworkError(error);
  if (explained !== undefined) return explained;
  // `fetch failed` alone helps nobody: the cause says what failed.
  return error.cause === undefined ? error.message : `${error.message}: ${messageOf(error.cause)}`;
}
