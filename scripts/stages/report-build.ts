import { counted } from '../command/counted.ts';
import type { BuiltPortal } from './build-portal.ts';

/** A built site in one sentence, and how to look at it. */
export function reportBuild({ entities, out, base }: BuiltPortal): string {
  const options = [...(out === 'dist' ? [] : ['--dir', out]), ...(base === '/' ? [] : ['--base', base])];
  const serve = ['npm run serve', ...(options.length > 0 ? ['--', ...options] : [])].join(' ');
  return `Built a site of ${counted(entities, 'entity', 'entities')} in ${out}. Look at it with ${serve}.\n`;
}
