import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isJsonObject } from '../model/json.ts';
import type { SnapshotChange } from './format.ts';

/** What the last publications changed, newest first; nothing where no harvest has noted it, or the note cannot be read. */
export async function readChanges(folder: string): Promise<readonly SnapshotChange[]> {
  try {
    const file: unknown = JSON.parse(await readFile(path.join(folder, 'status/changes.json'), 'utf8'));
    const changes = isJsonObject(file) ? file['changes'] : undefined;
    return Array.isArray(changes) ? (changes as unknown[]).filter(isChange) : [];
  } catch {
    return [];
  }
}

function isChange(value: unknown): value is SnapshotChange {
  if (!isJsonObject(value)) return false;
  const { at, snapshot, added, changed, removed } = value;
  const lists = [added, changed, removed];
  return (
    typeof at === 'string' &&
    typeof snapshot === 'string' &&
    lists.every((list) => Array.isArray(list) && list.every((ref) => typeof ref === 'string'))
  );
}
