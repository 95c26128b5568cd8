import { entity } from './entity.ts';
import { graph } from './graph.ts';
import { mine } from './mine.ts';
import { shell } from './shell.ts';

export const text = { language: 'en', entity, graph, mine, shell };
