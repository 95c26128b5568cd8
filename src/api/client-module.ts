import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

/**
 * The catalog client of a portal as one module that browsers and Node run as it is, without dependencies.
 *
 * @throws {Error} when it cannot be put together.
 */
export async function clientModule(): Promise<string> {
  const { output } = await build({
    input: fileURLToPath(new URL('../catalog-client/index.ts', import.meta.url)),
    platform: 'neutral',
    write: false,
    output: { format: 'es' },
  });
  return output[0].code.replace(/^\/\/#(?:end)?region.*\n/gm, '');
}
