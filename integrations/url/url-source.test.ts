import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceTree } from '../../src/plugin/source.ts';
import { isPrivateAddress } from './private-address.ts';
import { urlSource, type UrlSourceOptions } from './url-source.ts';

interface Page {
  readonly text?: string;
  readonly status?: number;
  readonly headers?: Record<string, string>;
}

let folder: string;
let server: Server;
let host: string;
let pages: Record<string, Page>;
let requests: { url: string; headers: IncomingHttpHeaders }[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'url-source-'));
  pages = {
    '/a/catalog-info.yaml': { text: 'one', headers: { etag: '"1"' } },
    '/a/api.json?v=1': { text: '{}' },
  };
  requests = [];
  server = createServer((request, response) => {
    const url = String(request.url);
    requests.push({ url, headers: request.headers });
    const page = pages[url] ?? { status: 404 };
    const same =
      page.headers?.['etag'] !== undefined && request.headers['if-none-match'] === page.headers['etag'];
    response.writeHead(same ? 304 : (page.status ?? 200), page.headers).end(same ? undefined : page.text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

function open(options: Partial<UrlSourceOptions> = {}, fetch = globalThis.fetch): Promise<SourceTree> {
  const source = urlSource({
    targets: [`http://${host}/a/catalog-info.yaml`],
    allow: [{ host }],
    ...options,
  });
  return source.open({
    cacheFolder: folder,
    fetch,
    now: () => new Date(0),
    signal: new AbortController().signal,
    logger: { info: () => undefined, warn: () => undefined },
  });
}

async function text(tree: SourceTree, file: string): Promise<string | undefined> {
  const bytes = await tree.read(file);
  return bytes && Buffer.from(bytes).toString();
}

describe('addresses as a source', () => {
  it('are read, and so is what lies beside them on an allowed host', async () => {
    const tree = await open();
    expect(await tree.descriptors()).toEqual([`http://${host}/a/catalog-info.yaml`]);
    expect(await text(tree, `http://${host}/a/catalog-info.yaml`)).toBe('one');
    expect(await text(tree, `http://${host}/a/api.json?v=1`)).toBe('{}');
    expect(await tree.read(`http://${host}/nothing`)).toBeUndefined();
    expect(tree.locationOf(`http://${host}/a/catalog-info.yaml`)).toBe(
      `url:http://${host}/a/catalog-info.yaml`,
    );
    expect(tree.webAddressOf?.(`http://${host}/a/b`)).toEqual({ view: `http://${host}/a/b` });
    expect(await tree.glob('**/*.yaml')).toEqual([`http://${host}/a/catalog-info.yaml`]);
    expect(tree.pinned).toBe(false);
  });

  it('are asked for once in a harvest, and only downloaded again when they changed', async () => {
    const first = await open();
    await text(first, `http://${host}/a/catalog-info.yaml`);
    await first.close?.();
    const second = await open();
    expect(second.revision).toBe(first.revision);
    expect(await text(second, `http://${host}/a/catalog-info.yaml`)).toBe('one');
    expect(requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"']);
    await second.close?.();
    pages['/a/catalog-info.yaml'] = { text: 'two', headers: { etag: '"2"' } };
    const third = await open();
    expect(third.revision).not.toBe(first.revision);
    expect(await text(third, `http://${host}/a/catalog-info.yaml`)).toBe('two');
  });

  it('are downloaded again when what was kept is damaged', async () => {
    await (await open()).close?.();
    for (const name of await readdir(folder))
      if (name !== 'index.json') await writeFile(path.join(folder, name), 'x');
    expect(await text(await open(), `http://${host}/a/catalog-info.yaml`)).toBe('one');
  });

  it('have the same revision wherever they are read, also with one missing', async () => {
    const targets = [`http://${host}/a/catalog-info.yaml`, `http://${host}/gone.yaml`];
    const { revision } = await open({ targets });
    await rm(folder, { recursive: true });
    expect((await open({ targets: targets.toReversed() })).revision).toBe(revision);
  });

  it('fail as a whole when the server does', async () => {
    pages['/a/catalog-info.yaml'] = { status: 503 };
    await expect(open()).rejects.toThrow(
      `http://${host}/a/catalog-info.yaml answered 503 Service Unavailable; try again later, or check the address`,
    );
    pages['/a/catalog-info.yaml'] = { status: 401 };
    await expect(open()).rejects.toThrow(
      `http://${host}/a/catalog-info.yaml answered 401 Unauthorized; it is not shown to everyone, and this source sends no credentials: use a source that takes a \`token\`, such as git`,
    );
    pages['/a/catalog-info.yaml'] = { status: 400 };
    await expect(open()).rejects.toThrow(
      `http://${host}/a/catalog-info.yaml answered 400 Bad Request; check the address`,
    );
    server.closeAllConnections();
    server.close();
    await expect(open()).rejects.toThrow('fetch failed');
  });
});

describe('a hostile address', () => {
  const targets = (): string[] => [`http://${host}/a/catalog-info.yaml`];

  it('is not read in a private network unless its host is allowed', async () => {
    const tree = await open({ allow: [] });
    await expect(tree.read(`http://${host}/a/catalog-info.yaml`)).rejects.toMatchObject({
      name: 'UnreadableFileError',
      message: `${host} lies in a private network`,
      hint: `If it is to be read all the same, add it to \`allow\`: { host: ${host} }.`,
    });
    expect(requests).toEqual([]);
  });

  it('is not read when its name leads into a private network', async () => {
    const tree = await open({
      targets: ['https://inside.example/x.yaml'],
      allow: [],
      lookUp: () => Promise.resolve(['93.184.216.34', '169.254.169.254']),
    });
    await expect(tree.read('https://inside.example/x.yaml')).rejects.toThrow(
      'inside.example lies in a private network',
    );
  });

  it('is not read on other hosts, other paths, or with credentials', async () => {
    const tree = await open({ allow: [{ host, paths: ['/a/'] }, { host: '*.example.com' }] });
    expect(
      [
        `http://${host}/a/x.yaml#top`,
        `http://${host}/b/x.yaml`,
        `http://${host}/a/../b/x.yaml`,
        'https://raw.example.com/x',
        'https://example.com/x',
        'https://evilexample.com/x',
        'https://example.com.evil.net/x',
        `http://me:pw@${host}/a/x.yaml`,
        'file:///etc/passwd',
        'ftp://raw.example.com/x',
        './a/x.yaml',
      ].map((target) => tree.pathOf(target)),
    ).toEqual([
      `http://${host}/a/x.yaml`,
      undefined,
      undefined,
      'https://raw.example.com/x',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    for (const hostile of [
      'evil.net/x',
      'https://evil.net/x',
      `http://${host}/b/x`,
      `http://${host}/a/../b/x`,
      '../x',
      '',
      'http:///x',
    ]) {
      expect(await tree.read(hostile)).toBeUndefined();
    }
    expect(requests).toHaveLength(1);
  });

  it.each(['https://evil.example/x', 'file:///etc/passwd', '//evil.example/x'])(
    'is not followed through a redirect to %s',
    async (location) => {
      pages['/a/catalog-info.yaml'] = { status: 302, headers: { location } };
      const tree = await open();
      await expect(tree.read(`http://${host}/a/catalog-info.yaml`)).rejects.toThrow(
        /it redirects to .* not allowed/,
      );
    },
  );

  it('is followed through a redirect on an allowed host, but not in a circle', async () => {
    pages['/a/catalog-info.yaml'] = { status: 302, headers: { location: '/a/api.json?v=1' } };
    expect(await text(await open(), `http://${host}/a/catalog-info.yaml`)).toBe('{}');
    pages['/a/catalog-info.yaml'] = { status: 302, headers: { location: '/a/catalog-info.yaml' } };
    const tree = await open();
    await expect(tree.read(`http://${host}/a/catalog-info.yaml`)).rejects.toThrow(
      'redirects more than 5 times',
    );
  });

  it('is not read when it is no text, or endless', async () => {
    pages['/a/catalog-info.yaml'] = { text: 'PNG', headers: { 'content-type': 'image/png' } };
    const image = await open();
    await expect(image.read(`http://${host}/a/catalog-info.yaml`)).rejects.toThrow(
      'it is no text but image/png',
    );
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(new Uint8Array(1 << 22));
      },
    });
    const tree = await open({ targets: targets() }, () => Promise.resolve(new Response(endless)));
    await expect(tree.read(`http://${host}/a/catalog-info.yaml`)).rejects.toThrow('it is larger than 64 MB');
  });

  it('is refused in the config when it holds credentials or is no address of the web', () => {
    expect(() => urlSource({ targets: ['https://me:hunter2@example.com/x'] })).toThrow(
      'the address https://example.com/x holds credentials; they would be published with it',
    );
    expect(() => urlSource({ targets: ['file:///etc/passwd'] })).toThrow(
      '"file:///etc/passwd" is no address of the web; write https://…',
    );
  });
});

describe('a private address', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '0.0.0.0',
    '100.64.1.1',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:127.0.0.1',
    '::ffff:a00:1',
    '::',
    '64:ff9b::7f00:1',
    '::127.0.0.1',
    '2002:7f00:1::',
    '2001:0:1::',
    'fec0::1',
    'nonsense',
  ])('is %s', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(['93.184.216.34', '8.8.8.8', '172.32.0.1', '2606:2800:220:1::1'])('is not %s', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});
