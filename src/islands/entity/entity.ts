import { startCopying } from './copy.ts';
import { startInspecting } from './inspect-opener.ts';

const header = document.querySelector<HTMLElement>('[data-entity]');
if (header) {
  startCopying(header);
  startInspecting(header);
}
