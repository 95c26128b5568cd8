import type { PortalText } from '../portal-text.ts';
import { entity } from './entity.ts';
import { graph } from './graph.ts';
import { mine } from './mine.ts';
import { shell } from './shell.ts';

export const text: PortalText = { language: 'es', entity, graph, mine, shell };
