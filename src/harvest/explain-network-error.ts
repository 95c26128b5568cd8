const UNANSWERED = 'does not answer; check the address, or try again later';
const UNTRUSTED =
  "has a certificate that is not trusted; check the address, or name the authority's file in NODE_EXTRA_CA_CERTS";

/** Codes of Node.js's network errors, told as the end of a sentence about a host. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'was not found; check the address',
  EAI_AGAIN: 'could not be looked up; check the network of this machine, or try again later',
  ECONNREFUSED: UNANSWERED,
  ECONNRESET: 'broke off the connection; try again later',
  EHOSTUNREACH: UNANSWERED,
  ENETUNREACH: 'cannot be reached; check the network of this machine, or try again later',
  ETIMEDOUT: UNANSWERED,
  EPIPE: 'broke off the connection; try again later',
  UND_ERR_CONNECT_TIMEOUT: UNANSWERED,
  UND_ERR_HEADERS_TIMEOUT: UNANSWERED,
  UND_ERR_BODY_TIMEOUT: UNANSWERED,
  UND_ERR_SOCKET: 'broke off the connection; try again later',
  CERT_HAS_EXPIRED: 'has a certificate that has expired; check the address, or have it renewed',
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  ERR_TLS_CERT_ALTNAME_INVALID: 'shows the certificate of another host; check the address',
  ERR_SSL_WRONG_VERSION_NUMBER: 'speaks no https at this port; check the address',
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
};

/** Why the network failed, and what to do; undefined for errors of any other sort. */
export function explainNetworkError(error: Error): string | undefined {
  if (error.name === 'TimeoutError') return `the server ${UNANSWERED}`;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const words = 'code' in cause && typeof cause.code === 'string' ? CAUSES[cause.code] : undefined;
    if (words !== undefined) return `${hostOf(cause)} ${words}`;
  }
  return undefined;
}

function hostOf(error: Error): string {
  if ('hostname' in error && typeof error.hostname === 'string') return `the host ${error.hostname}`;
  if (!('address' in error) || typeof error.address !== 'string') return 'the server';
  const port = 'port' in error && typeof error.port === 'number' ? ` (port ${String(error.port)})` : '';
  return `the server at ${error.address}${port}`;
}
