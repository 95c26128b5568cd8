import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { GitRepository } from './git-repository.ts';

const CONFIG = `[core]
\trepositoryformatversion = 0
\tbare = true
[http]
\treceivepack = true
[receive]
\tdenyDeleteCurrent = ignore
[uploadpack]
\tallowFilter = true
\tallowAnySHA1InWant = true
[gc]
\tauto = 0
`;

/** Writes a repository to a folder as git keeps it, for git's own programs; objects that lie there already are kept. */
export function materialize(git: GitRepository, head: string, folder: string): void {
  mkdirSync(join(folder, 'objects/pack'), { recursive: true });
  // A ref in a file of its own would win over packed-refs.
  rmSync(join(folder, 'refs'), { recursive: true, force: true });
  mkdirSync(join(folder, 'refs/heads'), { recursive: true });
  writeFileSync(join(folder, 'config'), CONFIG);
  writeFileSync(join(folder, 'HEAD'), `ref: refs/heads/${head}\n`);
  const there = looseObjects(folder);
  for (const { oid, type, data } of git.objects.values()) {
    if (there.has(oid)) continue;
    const path = join(folder, 'objects', oid.slice(0, 2));
    mkdirSync(path, { recursive: true });
    const whole = Buffer.concat([Buffer.from(`${type} ${data.length}\0`), data]);
    writeFileSync(join(path, oid.slice(2)), deflateSync(whole));
  }
  const lines = [...git.refs].toSorted(([left], [right]) => (left < right ? -1 : 1));
  writeFileSync(
    join(folder, 'packed-refs'),
    ['# pack-refs with: sorted', ...lines.map(([ref, oid]) => `${oid} ${ref}`), ''].join('\n'),
  );
}

function looseObjects(folder: string): Set<string> {
  return new Set(
    readdirSync(join(folder, 'objects'))
      .filter((name) => name.length === 2)
      .flatMap((name) => readdirSync(join(folder, 'objects', name)).map((rest) => `${name}${rest}`)),
  );
}
