const LONGEST = 250;

/** What git says, recognised, and the same in plain words; a pattern's group is the host. */
const CAUSES: readonly (readonly [said: RegExp, explain: (url: string, host: string) => string])[] = [
  [
    /terminal prompts disabled|could not read (?:Username|Password)/,
    (url) =>
      `${url} asks for credentials, as servers also do for a repository that does not exist; check the address, or set \`token\``,
  ],
  [
    /Authentication failed|HTTP Basic: Access denied/,
    (url) => `${url} refused the token; check that it is valid and may read the repository`,
  ],
  [
    /returned error: 40[13]/,
    (url) => `${url} may not be read; check that \`token\` is set, valid and may read the repository`,
  ],
  [
    /Could not resolve host(?:name)?:? ([^\s:;]+)/i,
    (url, host) => `the host ${host} of ${url} was not found; check the address`,
  ],
  [
    /Host key verification failed/,
    (url) =>
      `this machine does not know the ssh key of the host of ${url}; add it to known_hosts, or use the https address`,
  ],
  [
    /Permission denied \(/,
    (url) =>
      `${url} accepts no ssh key of this machine; add a key that may read it, or use the https address and set \`token\``,
  ],
  [
    /repository .*not found|Repository not found|does not appear to be a git repository|does not exist/i,
    (url) =>
      `there is no repository at ${url}, or it is not shown to everyone; check the address, or set \`token\``,
  ],
  [
    /Failed to connect|Connection refused|Connection timed out|Operation timed out|Connection reset|No route to host|Network is unreachable|Operation too slow/i,
    (url) => `the server of ${url} does not answer; check the address, or try again later`,
  ],
  [
    /certificate (problem|verif|signer)|server certificate/i,
    (url) =>
      `the certificate of ${url} is not trusted; check the address, or name the authority's file in GIT_SSL_CAINFO`,
  ],
  [
    /couldn't find remote ref|not our ref|unadvertised object/i,
    (url) => `${url} does not hand out the commit that was asked for; check \`ref\``,
  ],
  [/returned error: 5\d\d/, (url) => `the server of ${url} failed; try again later`],
];

/**
 * Why git could not read a repository, and what to do, in one line.
 *
 * @param said what git printed as errors, without secrets.
 */
export function explainFailure(url: string, said: string): string {
  // The name of a repository is no reason.
  const reasons = said.replaceAll(url, '');
  for (const [pattern, explain] of CAUSES) {
    const match = pattern.exec(reasons);
    if (match) return explain(url, match[1] ?? '');
  }
  const words = said
    .split('\n')
    .map((line) => line.replace(/^(fatal|error|remote): */, '').trim())
    .filter((line) => line !== '' && !line.startsWith('warning:'))
    .join(' ')
    .slice(0, LONGEST);
  return `git could not read ${url}; check the address, or set \`token\` if it asks for one. git said: ${words || 'nothing'}`;
}
