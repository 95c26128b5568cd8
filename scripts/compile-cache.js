// Loaded before each command (`node --import`): keeps compiled modules, types already stripped, between runs, which halves
// the start. JavaScript, because it must not need what it caches.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/callboard/compiled', import.meta.url)));
