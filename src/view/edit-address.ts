/** The shapes of a file's page on the hosts of code, and what its editor is called there. */
const EDITORS: readonly { readonly file: RegExp; readonly editor: string }[] = [
  { file: /^(\/.+)\/-\/blob\//, editor: '$1/-/edit/' },
  { file: /^(\/[^/]+\/[^/]+)\/(?:blob|tree)\//, editor: '$1/edit/' },
  { file: /^(\/[^/]+\/[^/]+)\/src\/branch\//, editor: '$1/_edit/' },
];
const COMMIT = /\/[0-9a-f]{40,64}\//;

/** A line of a file on the web page that its host has for it. Pages of unknown hosts stay as they are. */
export function viewAtLine(address: string, line: number): string {
  const url = new URL(address);
  if (isAzure(url)) return azureAtLine(url, line);
  if (url.hostname === 'bitbucket.org') url.hash = `lines-${String(line)}`;
  else if (/\/(?:blob|tree|src)\//.test(url.pathname)) {
    url.pathname = url.pathname.replace(/^(\/[^/]+\/[^/]+)\/tree\//, '$1/blob/');
    url.hash = `L${String(line)}`;
  }
  return url.href;
}

/**
 * The editor of a file on its host, at a line where the host can, from the address of the file's page; undefined where
 * the host is not known, or the file is pinned to a commit, which nobody can edit.
 */
export function editAtLine(address: string, line: number): string | undefined {
  const url = new URL(address);
  if (COMMIT.test(`${url.pathname}/`) || /GC[0-9a-f]{40}/.test(url.search)) return undefined;
  if (isAzure(url)) return azureAtLine(url, line);
  if (url.hostname === 'bitbucket.org' && /^\/[^/]+\/[^/]+\/src\//.test(url.pathname)) {
    url.search = 'mode=edit';
    url.hash = `lines-${String(line)}`;
    return url.href;
  }
  for (const { file, editor } of EDITORS) {
    if (!file.test(url.pathname)) continue;
    url.pathname = url.pathname.replace(file, editor);
    url.hash = `L${String(line)}`;
    return url.href;
  }
  return undefined;
}

function isAzure(url: URL): boolean {
  return url.pathname.includes('/_git/') && url.searchParams.has('path');
}

/** Azure's page of a file is its editor as well; the line is a selection. */
function azureAtLine(url: URL, line: number): string {
  for (const [key, value] of [
    ['line', line],
    ['lineEnd', line + 1],
    ['lineStartColumn', 1],
    ['lineEndColumn', 1],
  ] as const) {
    url.searchParams.set(key, String(value));
  }
  return url.href;
}
