import { mine } from '#text/mine';
import { part } from '../part.ts';
import { chooseIdentity, currentIdentity } from './identity.ts';
import { mergeMarks, readMarksFile, writeMarksFile, type OwnMarks } from './marks-file.ts';
import { keepStars, starred } from './stars.ts';
import { keepVisits, visits } from './visits.ts';

/** Takes all that the reader keeps to a file and back, or forgets it. */
class MarksPanel extends HTMLElement {
  connectedCallback(): void {
    const file = part(this, 'input[type=file]', HTMLInputElement);
    const status = part(this, '[role=status]', HTMLElement);
    part(this, '[data-do=export]', HTMLElement).addEventListener('click', () => {
      download(writeMarksFile(kept()), 'callboard.json');
    });
    part(this, '[data-do=import]', HTMLElement).addEventListener('click', () => {
      file.click();
    });
    file.addEventListener('change', () => {
      void bring(file).then((done) => {
        status.textContent = done ? mine.imported : mine.importFailed;
      });
    });
    part(this, '[data-do=forget]', HTMLElement).addEventListener('click', () => {
      keep({ starred: [], visits: [] });
      status.textContent = mine.forgotten;
    });
  }
}

function kept(): OwnMarks {
  return { identity: currentIdentity(), starred: starred(), visits: visits() };
}

function keep(marks: OwnMarks): void {
  chooseIdentity(marks.identity);
  keepStars(marks.starred);
  keepVisits(marks.visits);
}

async function bring(input: HTMLInputElement): Promise<boolean> {
  const [chosen] = input.files ?? [];
  const marks = chosen && readMarksFile(await chosen.text());
  input.value = '';
  if (marks) keep(mergeMarks(kept(), marks));
  return marks !== undefined;
}

function download(content: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

customElements.define('callboard-marks', MarksPanel);
