import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes files below one folder, and counts them. */
export interface FileWriter {
  /** Writes a file; `name` is its path below the folder, with forward slashes. */
  readonly write: (name: string, content: string | Uint8Array) => void;
  /** Gives a written file a second name, without a second copy where the disk can. */
  readonly link: (name: string, content: string | Uint8Array, from: string) => void;
  /** What was written until now; a second name is a file without bytes. */
  readonly written: () => WrittenFiles;
}

/** How much was written. */
export interface WrittenFiles {
  readonly files: number;
  readonly bytes: number;
}

/** A writer of files below a folder. Folders are made as they are needed; writing waits, which suits a thread of its own. */
export function createFileWriter(folder: string): FileWriter {
  const made = new Set<string>();
  let [files, bytes, links] = [0, 0, true];
  const place = (name: string): string => {
    const file = path.join(folder, name);
    const parent = path.dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    return file;
  };
  const write = (name: string, content: string | Uint8Array): void => {
    writeFileSync(place(name), content);
    files += 1;
    bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.length;
  };
  return {
    write,
    link: (name, content, from) => {
      if (links) {
        try {
          linkSync(path.join(folder, from), place(name));
          files += 1;
          return;
        } catch {
          // A disk without hard links.
          links = false;
        }
      }
      write(name, content);
    },
    written: () => ({ files, bytes }),
  };
}
