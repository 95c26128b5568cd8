import { createHash } from 'node:crypto';
import type { EntityDefaults, SourceRepository } from '../plugin/source-repository.ts';
import type { WebAddress } from '../plugin/source.ts';
import { readPack, writePack } from './pack.ts';

/** A file as it was read: its bytes, `null` for none at that path, or why it could not be read. */
export type CopiedFile = Uint8Array | null | { readonly reason: string; readonly remedy: string };

/** Everything that was asked of one revision of a source, with the answers: enough to do without the source. */
export interface SourceCopy {
  readonly revision: string;
  /** The source's `variant` at that time. */
  readonly variant: string;
  readonly descriptors: readonly string[] | undefined;
  readonly files: ReadonlyMap<string, CopiedFile>;
  readonly globs: ReadonlyMap<string, readonly string[]>;
  readonly locations: ReadonlyMap<string, string>;
  readonly targets: ReadonlyMap<string, string | undefined>;
  readonly addresses: ReadonlyMap<string, WebAddress | undefined>;
  readonly defaults: ReadonlyMap<string, EntityDefaults | undefined>;
  readonly repositories: readonly SourceRepository[] | undefined;
}

type Span = readonly [offset: number, length: number];

interface CopyIndex {
  readonly revision: string;
  readonly variant: string;
  readonly descriptors?: readonly string[] | undefined;
  readonly files: readonly (readonly [string, Span | null | { reason: string; remedy: string }])[];
  readonly globs: readonly (readonly [string, readonly string[]])[];
  readonly locations: readonly (readonly [string, string])[];
  readonly targets: readonly (readonly [string, string | null])[];
  readonly addresses: readonly (readonly [string, WebAddress | null])[];
  readonly defaults: readonly (readonly [string, EntityDefaults | null])[];
  readonly repositories?: readonly SourceRepository[] | undefined;
}

const VERSION = '3';

/** The copy that is kept in a file, or undefined when there is none that can be used. */
export async function readSourceCopy(file: string): Promise<SourceCopy | undefined> {
  const pack = await readPack<CopyIndex>(file, VERSION);
  if (!pack) return undefined;
  const { index, body } = pack;
  const orUndefined = <Value>([key, value]: readonly [string, Value | null]): [string, Value | undefined] => [
    key,
    value ?? undefined,
  ];
  return {
    revision: index.revision,
    variant: index.variant,
    descriptors: index.descriptors,
    files: new Map(
      index.files.map(([path, file]) => [
        path,
        isSpan(file) ? body.subarray(file[0], file[0] + file[1]) : file,
      ]),
    ),
    globs: new Map(index.globs),
    locations: new Map(index.locations),
    targets: new Map(index.targets.map(orUndefined)),
    addresses: new Map(index.addresses.map(orUndefined)),
    defaults: new Map(index.defaults.map(orUndefined)),
    repositories: index.repositories,
  };
}

/** Keeps a copy in a file; equal contents are kept once. */
export async function writeSourceCopy(file: string, copy: SourceCopy): Promise<void> {
  const body: Uint8Array[] = [];
  const spans = new Map<string, Span>();
  let length = 0;
  const spanOf = (bytes: Uint8Array): Span => {
    const digest = createHash('sha256').update(bytes).digest('base64');
    let span = spans.get(digest);
    if (!span) {
      span = [length, bytes.length];
      spans.set(digest, span);
      body.push(bytes);
      length += bytes.length;
    }
    return span;
  };
  const index: CopyIndex = {
    revision: copy.revision,
    variant: copy.variant,
    descriptors: copy.descriptors,
    files: [...copy.files].map(([path, read]) => [path, read instanceof Uint8Array ? spanOf(read) : read]),
    globs: [...copy.globs],
    locations: [...copy.locations],
    targets: [...copy.targets].map(([target, path]) => [target, path ?? null]),
    addresses: [...copy.addresses].map(([path, address]) => [path, address ?? null]),
    defaults: [...copy.defaults].map(([path, defaults]) => [path, defaults ?? null]),
    repositories: copy.repositories,
  };
  await writePack(file, VERSION, index, body);
}

function isSpan(value: CopyIndex['files'][number][1]): value is Span {
  return Array.isArray(value);
}
