import { graph } from './graph.ts';
import { mine } from './mine.ts';
import { shell } from './shell.ts';

export const text = { language: 'en', graph, mine, shell };
