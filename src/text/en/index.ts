import { shell } from './shell.ts';

export const text = { language: 'en', shell };
