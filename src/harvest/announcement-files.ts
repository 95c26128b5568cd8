import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { AnnouncementFile } from '../announcements/read-announcement.ts';

/** Most bytes that are read of a file; one character more than an announcement may have, in the longest encoding. */
const MOST_BYTES = 80_004;

/**
 * The Markdown files of a folder, in the order of their names; none when there is no such folder. README files and
 * links are left out.
 *
 * @param shown the folder, as problems name it
 */
export async function readAnnouncementFiles(
  folder: string | undefined,
  shown: string,
): Promise<readonly AnnouncementFile[]> {
  if (folder === undefined) return [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(noneWhenMissing);
  const names = entries
    .filter((entry) => entry.isFile() && /\.md$/i.test(entry.name) && !/^readme\.md$/i.test(entry.name))
    .map(({ name }) => name)
    .sort();
  const files: AnnouncementFile[] = [];
  for (const name of names) {
    files.push({ path: `${shown}/${name}`, text: await readStart(path.join(folder, name)) });
  }
  return files;
}

async function readStart(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

function noneWhenMissing(error: unknown): never[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}
