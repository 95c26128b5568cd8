import { createHash } from 'node:crypto';

/** Our namespace for identifiers made from names, as RFC 9562 wants one for version 5. */
const NAMESPACE = Buffer.from('8f3c2c0e5d0b4d0fa2f7c1b7a6e9d134', 'hex');

/**
 * A UUID made from a name (version 5): the same for the same name in every portal, build and machine. Backstage draws
 * its `metadata.uid` at random; a reference is all that ours depends on.
 */
export function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Hash of content, 40 hexadecimal digits: what Backstage puts into `metadata.etag`. */
export function etagOf(content: string): string {
  return createHash('sha1').update(content).digest('hex');
}
