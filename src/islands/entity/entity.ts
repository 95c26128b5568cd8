import { startCopying } from './copy.ts';

const header = document.querySelector<HTMLElement>('[data-entity]');
if (header) startCopying(header);
