import { copyFile, cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersFile } from './content-security-policy.ts';

const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/** Licences of what the site carries of others' work. */
const LICENCES = {
  'instrument-sans': '@fontsource-variable/instrument-sans',
  'red-hat-mono': '@fontsource-variable/red-hat-mono',
  lucide: 'lucide-static',
};

/** Adds the files that no page renders: facts that change by themselves, licences, headers for hosts. */
export async function writeStaticFiles(options: {
  /** The finished pages. */
  readonly site: string;
  /** The snapshot folder, whose `status/` is copied. */
  readonly snapshot: string;
  readonly base: string;
}): Promise<void> {
  const { site, snapshot, base } = options;
  const licences = path.join(site, 'licences');
  await mkdir(licences, { recursive: true });
  for (const [name, module] of Object.entries(LICENCES)) {
    await copyFile(path.join(MODULES, module, 'LICENSE'), path.join(licences, `${name}.txt`));
  }
  await cp(path.join(snapshot, 'status'), path.join(site, 'status'), {
    recursive: true,
    filter: (file) => path.extname(file) === '' || file.endsWith('.json'),
  }).catch((error: unknown) => {
    // A snapshot that no harvest has reported on yet.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  });
  await writeFile(path.join(site, '_headers'), headersFile(base));
}
