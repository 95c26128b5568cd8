import { createMarks } from '../../ui/marks.ts';
import { part } from '../part.ts';
import { itemMarkup } from '../search/item-markup.ts';
import { loadCatalogJump } from '../search/load-catalog-jump.ts';
import { wantedWords } from './wanted-words.ts';

const SHOWN = 6;
const base = document.documentElement.dataset['base'] ?? '/';

/** Shows the entities that resemble the address, and puts its last word into the search field. */
async function suggest(): Promise<void> {
  const words = wantedWords(location.pathname, base);
  const [likely] = words;
  if (likely === undefined) return;
  part(document.body, '.bigq input', HTMLInputElement).value = likely.replace(/[-_.]+/g, ' ');
  const jump = await loadCatalogJump();
  const found = words
    .map((word) => jump.find(word.replace(/[-_.]+/g, ' '), SHOWN).items)
    .find((items) => items.length > 0);
  if (!found) return;
  const section = part(document.body, '[data-meant]', HTMLElement);
  const marks = createMarks(base);
  part(section, 'div', HTMLElement).innerHTML = found.map((item) => String(itemMarkup(item, marks))).join('');
  section.hidden = false;
}

void suggest();
