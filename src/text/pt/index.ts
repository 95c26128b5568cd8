import type { PortalText } from '../portal-text.ts';
import { shell } from './shell.ts';

export const text: PortalText = { language: 'pt', shell };
