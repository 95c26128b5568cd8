import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..', '..');
const FOLDERS = [
  'announcements',
  'catalog',
  'config',
  'harvest',
  'model',
  'plugin',
  'problems',
  'snapshot',
  'yaml',
];

/** A digest of the code that turns files into a snapshot, and of its dependencies: what other code made is not used. */
export function codeVersion(): string {
  const hash = createHash('sha256').update(process.version);
  for (const folder of FOLDERS) {
    const names = readdirSync(path.join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      hash.update(name).update(readFileSync(path.join(ROOT, 'src', folder, name)));
    }
  }
  return hash
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16);
}
