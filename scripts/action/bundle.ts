import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** The one file that the action is. */
export const ACTION_FILE = fileURLToPath(
  new URL('../../.github/actions/validate/validate.mjs', import.meta.url),
);

/**
 * The action as one module without dependencies: whoever uses it installs nothing. The same sources give the same bytes.
 */
export async function bundleAction(): Promise<string> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const build = await rolldown({
    cwd: root,
    input: fileURLToPath(new URL('./validate-action.ts', import.meta.url)),
    platform: 'node',
    logLevel: 'silent',
  });
  try {
    const { output } = await build.generate({
      format: 'esm',
      codeSplitting: false,
      comments: { legal: true, annotation: false, jsdoc: false },
      minify: { compress: true, mangle: false, codegen: true },
      banner: '// Made from scripts/action by `npm run bundle`: change it there.',
    });
    const [chunk] = output;
    return chunk.code;
  } finally {
    await build.close();
  }
}
