import { entity as words } from '#text/entity';

const SHOWN_MS = 2000;

/** Makes the copiers in an element work, and shows them: without scripts there are none. */
export function startCopying(root: HTMLElement): void {
  const said = document.createElement('span');
  said.className = 'sr';
  said.role = 'status';
  root.append(said);
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const entry = button.closest('li') ?? button;
    entry.hidden = false;
    button.addEventListener('click', () => {
      void copy(textFor(button.dataset['copy'] ?? '', root)).then((done) => {
        said.textContent = done ? words.copied : words.notCopied;
        button.dataset['done'] = String(done);
        setTimeout(() => {
          said.textContent = '';
          delete button.dataset['done'];
        }, SHOWN_MS);
      });
    });
  }
}

async function textFor(what: string, root: HTMLElement): Promise<string> {
  if (what === 'reference') return root.dataset['entity'] ?? '';
  const page = new URL(location.href);
  page.search = page.hash = '';
  if (what === 'address') return page.href;
  const response = await fetch(new URL('index.md', page));
  if (!response.ok) throw new Error(`${response.url} answered ${String(response.status)}`);
  return response.text();
}

/** Puts a text on the clipboard, also one that is still on its way; false when the browser or the network refused. */
export async function copy(content: Promise<string>): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(await content);
    return true;
  } catch {
    return false;
  }
}
