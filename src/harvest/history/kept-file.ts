import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile } from '../../snapshot/replace-file.ts';

/** A JSON file that grows from harvest to harvest. Lies in each of the folders, so that either may be lost. */
export interface KeptFile<Value> {
  /** The value of the first folder that has one in order; undefined when none has. */
  read(): Promise<Value | undefined>;
  write(value: Value): Promise<void>;
}

/**
 * @param isValue what is read must satisfy this: files can be cut off or edited
 * @param onDamage told the path of a file that is none
 */
export function keptFile<Value>(
  folders: readonly string[],
  name: string,
  isValue: (value: unknown) => value is Value,
  onDamage: (name: string) => void,
): KeptFile<Value> {
  return {
    async read() {
      for (const folder of folders) {
        const text = await readText(path.join(folder, name));
        if (text === undefined) continue;
        const value = parse(text);
        if (isValue(value)) return value;
        onDamage(name);
      }
      return undefined;
    },
    async write(value) {
      for (const folder of folders) {
        await mkdir(folder, { recursive: true });
        await replaceFile(path.join(folder, name), `${JSON.stringify(value)}\n`);
      }
    },
  };
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
