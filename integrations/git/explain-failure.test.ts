import { expect, it } from 'vitest';
import { explainFailure } from './explain-failure.ts';

const URL = 'https://git.example/acme/web.git';

it.each([
  [
    `fatal: unable to access '${URL}/': Could not resolve host: git.example`,
    `the host git.example of ${URL} was not found; check the address`,
  ],
  [
    'ssh: Could not resolve hostname git.example: Name or service not known\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.',
    `the host git.example of ${URL} was not found; check the address`,
  ],
  [
    "fatal: could not read Username for 'https://git.example': terminal prompts disabled",
    `${URL} asks for credentials, as servers also do for a repository that does not exist; check the address, or set \`token\``,
  ],
  [
    `remote: Invalid username or token.\nfatal: Authentication failed for '${URL}/'`,
    `${URL} refused the token; check that it is valid and may read the repository`,
  ],
  [
    `remote: Repository not found.\nfatal: repository '${URL}/' not found`,
    `there is no repository at ${URL}, or it is not shown to everyone; check the address, or set \`token\``,
  ],
  [
    'git@git.example: Permission denied (publickey).\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.',
    `${URL} accepts no ssh key of this machine; add a key that may read it, or use the https address and set \`token\``,
  ],
  [
    'Host key verification failed.\nfatal: Could not read from remote repository.',
    `this machine does not know the ssh key of the host of ${URL}; add it to known_hosts, or use the https address`,
  ],
  [
    `fatal: unable to access '${URL}/': Failed to connect to git.example port 443 after 2 ms: Couldn't connect to server`,
    `the server of ${URL} does not answer; check the address, or try again later`,
  ],
  [
    `fatal: unable to access '${URL}/': SSL certificate problem: self-signed certificate`,
    `the certificate of ${URL} is not trusted; check the address, or name the authority's file in GIT_SSL_CAINFO`,
  ],
  [
    'fatal: remote error: upload-pack: not our ref 0123456789012345678901234567890123456789',
    `${URL} does not hand out the commit that was asked for; check \`ref\``,
  ],
  [
    `fatal: unable to access '${URL}/': The requested URL returned error: 503`,
    `the server of ${URL} failed; try again later`,
  ],
  [
    `fatal: unable to access '${URL}/': The requested URL returned error: 403`,
    `${URL} may not be read; check that \`token\` is set, valid and may read the repository`,
  ],
  [
    'warning: a word\nfatal: the remote end hung up\nerror: and said why',
    `git could not read ${URL}; check the address, or set \`token\` if it asks for one. git said: the remote end hung up and said why`,
  ],
  [
    '',
    `git could not read ${URL}; check the address, or set \`token\` if it asks for one. git said: nothing`,
  ],
])('the failure is told in plain words, with a remedy: %j', (said, words) => {
  expect(explainFailure(URL, said)).toBe(words);
});

it('the name of a repository is not taken for a reason', () => {
  const url = 'https://git.example/acme/server certificate.git';
  expect(explainFailure(url, `fatal: the remote end of ${url} hung up`)).toBe(
    `git could not read ${url}; check the address, or set \`token\` if it asks for one. git said: the remote end of ${url} hung up`,
  );
});
