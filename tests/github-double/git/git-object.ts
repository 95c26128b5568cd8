import { createHash } from 'node:crypto';

/** An object as git stores it: what it is, its content without header, and its name by SHA-1. */
export interface GitObject {
  readonly type: 'blob' | 'tree' | 'commit' | 'tag';
  readonly oid: string;
  readonly data: Buffer;
}

/** Names content as git does. */
export function gitObject(type: GitObject['type'], data: Buffer): GitObject {
  const oid = createHash('sha1').update(`${type} ${data.length}\0`).update(data).digest('hex');
  return { type, oid, data };
}
