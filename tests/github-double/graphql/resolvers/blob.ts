import type { GitObject } from '../../git/git-object.ts';
import type { Resolvers } from '../resolver.ts';
import type { GitObjectSource } from '../source.ts';
import { gitObjectResolvers } from './git-object.ts';

/** Text of more bytes than this is cut. */
const LONGEST_TEXT = 512_000;

// As git guesses it: a zero byte near the start.
const isBinary = ({ data }: GitObject): boolean => data.subarray(0, 8000).includes(0);

export const blobResolvers: Resolvers<GitObjectSource> = {
  ...gitObjectResolvers,
  byteSize: ({ object }) => object.data.length,
  isBinary: ({ object }) => isBinary(object),
  isTruncated: ({ object }) => !isBinary(object) && object.data.length > LONGEST_TEXT,
  text: ({ object }) => (isBinary(object) ? null : object.data.subarray(0, LONGEST_TEXT).toString('utf8')),
};
