import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { callboard } from './src/site/integration.ts';
import { developmentContext } from './src/site/development-context.ts';

// `npm run build` makes the site; this file is for `npx astro dev`, `astro check` and editors.
const context = await developmentContext(import.meta.dirname);

export default defineConfig({
  base: context.base,
  integrations: [react(), callboard(context)],
});
