import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stripTypeScriptTypes } from 'node:module';
import { join, normalize } from 'node:path';

/** Files of a folder, TypeScript as a browser runs it. */
export interface ServedModules {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly origin: string;
  readonly close: () => void;
}

/** Serves a folder on a free port of this machine. */
export async function serveModules(folder: string): Promise<ServedModules> {
  const server = createServer((request, response) => {
    const file = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    readFile(join(folder, file), 'utf8').then(
      (text) => {
        const isModule = file.endsWith('.ts');
        response.setHeader('content-type', isModule ? 'text/javascript' : 'text/html');
        response.end(isModule ? stripTypeScriptTypes(text) : text);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${String(port)}`, close: () => server.close() };
}
