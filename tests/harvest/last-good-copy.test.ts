import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UnreadableFileError } from '../../src/plugin/source.ts';
import { readHarvestStatus, readSnapshot } from '../../src/snapshot/index.ts';
import {
  component,
  contentOf,
  createPortal,
  memorySource,
  snapshotOf,
  type MemorySource,
  type Portal,
} from './portal.ts';

let portal: Portal;
let one: MemorySource;
let two: MemorySource;

beforeEach(async () => {
  portal = await createPortal();
  one = memorySource('one', { 'a.yaml': component('a') });
  two = memorySource('two', { 'b.yaml': component('b') });
});
afterEach(() => portal.remove());

const A = 'component:default/a';
const B = 'component:default/b';

describe('a damaged cache', () => {
  it('of times costs the age of a copy, not the harvest', async () => {
    await portal.harvest([one]);
    await writeFile(path.join(portal.folder, 'cache/last-good.json'), 'null');
    expect(await portal.harvest([one])).toMatchObject({
      exitCode: 0,
      status: { sources: [{ state: 'unchanged' }] },
    });
  });
});

describe('a source that does not change', () => {
  it('is opened, but no file of it is read', async () => {
    await portal.harvest([one, two]);
    const before = await snapshotOf(path.join(portal.folder, 'snapshot'));
    one.reads = [];
    const report = await portal.harvest([one, two]);
    expect(one.reads).toEqual([]);
    expect(report).toMatchObject({ exitCode: 0, changed: false, snapshot: before['snapshot'] });
    expect(report.status.sources[0]).toEqual({
      id: 'one',
      state: 'unchanged',
      revision: 'r1',
      lastGoodAt: '2026-01-01T12:01:00.000Z',
    });
    expect(await snapshotOf(path.join(portal.folder, 'snapshot'))).toEqual(before);
  });

  it('is read when its revision moves, and another is not', async () => {
    await portal.harvest([one, two]);
    one.files.set('c.yaml', component('c'));
    one.revision = 'r2';
    one.reads = [];
    two.reads = [];
    expect((await portal.harvest([one, two])).status.sources[0]?.state).toBe('fresh');
    expect(one.reads).toEqual(['descriptors', 'a.yaml', 'c.yaml']);
    expect(two.reads).toEqual([]);
    expect(await portal.refs()).toEqual([A, B, 'component:default/c']);
  });

  it('is read again from the source when the cache is damaged', async () => {
    await portal.harvest([one]);
    const cache = path.join(portal.folder, 'cache');
    const before = await snapshotOf(path.join(portal.folder, 'snapshot'));
    for (const [file, content] of Object.entries(await contentOf(cache))) {
      await portal.put(path.join('cache', file), `${content.slice(0, -3)}???`);
    }
    one.reads = [];
    await portal.harvest([one]);
    expect(one.reads).toEqual(['descriptors', 'a.yaml']);
    expect(await snapshotOf(path.join(portal.folder, 'snapshot'))).toEqual(before);
  });
});

describe('a source whose files need not be read', () => {
  it('is read all the same when its options changed, or the rules that hold for it', async () => {
    await portal.harvest([one]);
    one.reads = [];
    await portal.harvest([{ ...one, variant: 'other options' }]);
    expect(one.reads).toEqual(['descriptors', 'a.yaml']);
    expect(await portal.refs()).toEqual([A]);
    await portal.harvest([one], { rules: [{ allow: ['System'] }] });
    expect(await portal.refs()).toEqual([]);
    await portal.harvest([one]);
    expect(await portal.refs()).toEqual([A]);
  });

  it('is asked for every file when its revision does not cover all of them', async () => {
    const open = one.open.bind(one);
    one.open = async (context) => ({ ...(await open(context)), pinned: false });
    await portal.harvest([one]);
    one.files.set('a.yaml', component('changed'));
    await portal.harvest([one]);
    expect(await portal.refs()).toEqual(['component:default/changed']);
  });

  it('has its snapshot made again when that was removed or cut short', async () => {
    const folder = path.join(portal.folder, 'snapshot');
    const { snapshot } = await portal.harvest([one]);
    await portal.put(`snapshot/${snapshot}/entities.ndjson`, '');
    expect((await portal.harvest([one])).snapshot).toBe(snapshot);
    expect(await portal.refs()).toEqual([A]);
    await rm(folder, { recursive: true });
    await portal.harvest([one]);
    expect(await portal.refs()).toEqual([A]);
  });

  it('has its problems reported as before', async () => {
    const first = await portal.harvest([one]);
    const second = await portal.harvest([one]);
    expect(second.problems).toEqual(first.problems);
    expect(first.problems.length).toBeGreaterThan(0);
  });
});

describe('a source that fails', () => {
  it('keeps its last good copy with its age, and the others go on', async () => {
    await portal.harvest([one, two]);
    one.fail = { open: new Error('connection refused') };
    two.files.set('b.yaml', component('b2'));
    two.revision = 'r2';
    const report = await portal.harvest([one, two]);
    expect(await portal.refs()).toEqual([A, 'component:default/b2']);
    expect(report.exitCode).toBe(0);
    expect(await readHarvestStatus(path.join(portal.folder, 'snapshot'))).toEqual({
      harvestedAt: '2026-01-01T12:01:00.000Z',
      sources: [
        {
          id: 'one',
          state: 'stale',
          revision: 'r1',
          lastGoodAt: '2026-01-01T12:00:00.000Z',
          error: 'connection refused',
        },
        { id: 'two', state: 'fresh', revision: 'r2', lastGoodAt: '2026-01-01T12:01:00.000Z' },
      ],
      collectors: [],
    });
  });

  it('has the same snapshot as long as it fails, and recovers', async () => {
    const first = await portal.harvest([one]);
    one.fail = { open: new Error('down') };
    const second = await portal.harvest([one]);
    const third = await portal.harvest([one]);
    expect([second.snapshot, third.snapshot]).toEqual([first.snapshot, first.snapshot]);
    expect(third.status.sources[0]?.lastGoodAt).toBe('2026-01-01T12:00:00.000Z');
    one.fail = {};
    expect((await portal.harvest([one])).status.sources[0]).toMatchObject({
      state: 'unchanged',
      lastGoodAt: '2026-01-01T12:03:00.000Z',
    });
  });

  it('also keeps its copy when it fails while its files are read', async () => {
    await portal.harvest([one, two]);
    one.revision = 'r2';
    one.fail = { read: new Error('connection reset') };
    const report = await portal.harvest([one, two]);
    expect(report.status.sources.map(({ state, error }) => [state, error])).toEqual([
      ['stale', 'connection reset'],
      ['unchanged', undefined],
    ]);
    expect(await portal.refs()).toEqual([A, B]);
  });

  it('is missing when there is no copy: exit code 3, and the others are there', async () => {
    one.fail = { open: new Error('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND one.example') }) };
    const report = await portal.harvest([one, two]);
    expect(report.exitCode).toBe(3);
    expect(report.status.sources[0]).toEqual({
      id: 'one',
      state: 'missing',
      error: 'fetch failed: getaddrinfo ENOTFOUND one.example',
    });
    expect(await portal.refs()).toEqual([B]);
  });

  it('tells its error without credentials and without paths of the machine', async () => {
    const cache = path.join(portal.folder, 'cache');
    one.fail = {
      open: new Error(
        `clone of https://me:hunter2@host/x into ${cache}/sources failed\nAuthorization: Bearer abc.def token=t0p`,
      ),
    };
    const report = await portal.harvest([one], { redact: (text) => text.replaceAll('t0p', '[secret]') });
    expect(report.status.sources[0]?.error).toBe(
      'clone of https://host/x into the cache/sources failed Authorization: … token=…',
    );
  });
});

describe('a file that cannot be read', () => {
  it('is a problem at its place and takes no other file away', async () => {
    const open = one.open.bind(one);
    one.files.set('bad.yaml', '');
    one.open = async (context) => {
      const tree = await open(context);
      return {
        ...tree,
        read: (file) =>
          file === 'bad.yaml'
            ? Promise.reject(new UnreadableFileError('it is a link', 'Remove the link.'))
            : tree.read(file),
      };
    };
    const report = await portal.harvest([one]);
    expect(await portal.refs()).toEqual([A]);
    expect(report.status.sources[0]?.state).toBe('fresh');
    const { problems } = await readSnapshot(path.join(portal.folder, 'snapshot'));
    expect(problems.filter(({ at }) => at?.path === 'bad.yaml')).toEqual([
      {
        code: 'harvest/unreadable-file',
        level: 'warn',
        message: 'The file bad.yaml was not read: it is a link.',
        hint: 'Remove the link.',
        at: { source: 'one', path: 'bad.yaml', line: 1, column: 1 },
      },
    ]);
    const again = await portal.harvest([one]);
    expect(again.snapshot).toBe(report.snapshot);
  });

  it('is no problem when a source is simply empty, but that is said', async () => {
    const report = await portal.harvest([memorySource('empty', {})]);
    expect(report.problems.map(({ code, message }) => [code, message])).toEqual([
      ['harvest/empty-source', 'The source empty holds no file to read entities from.'],
    ]);
  });
});
