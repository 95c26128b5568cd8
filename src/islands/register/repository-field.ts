import { register as words } from '#text/register';
import { count } from '../../components/numbers.ts';
import {
  parseRepositoryAddress,
  repositoryUrl,
  type RepositoryAddress,
} from '../../register/repository-address.ts';
import { html } from '../../ui/html.ts';
import { startCombobox, type Offer } from '../mine/combobox.ts';
import { foldText } from '../../search/quick-jump/fold-text.ts';
import type { RepositoryList } from './repository-list.ts';

const SHOWN = 50;

/**
 * Makes the field in which a repository is chosen: by a part of its name from those without a descriptor, or by its
 * address.
 *
 * @param origin the host that `owner/name` is meant for
 * @param canAsk whether a source reads an address's host, so that it can be asked
 */
export function startRepositoryField(
  root: HTMLElement,
  loadList: () => Promise<RepositoryList | undefined>,
  origin: string,
  canAsk: (address: RepositoryAddress) => boolean,
  choose: (address: RepositoryAddress) => void,
): void {
  startCombobox(root, async (query): Promise<Offer> => {
    const list = await loadList();
    const address = parseRepositoryAddress(query, origin);
    const row = address && list?.rowOf(repositoryUrl(address));
    const found = row === undefined ? findRows(list, query) : [row];
    const shown = found.slice(0, SHOWN);
    const offersAddress = address !== undefined && row === undefined;
    const name = address ? `${address.owner}/${address.name}` : '';
    const own = offersAddress
      ? [html`<span class="trunc">${canAsk(address) ? words.lookUp(name) : words.start(name)}</span>`]
      : [];
    const options = [
      ...own,
      ...shown.map(
        (index) =>
          html`<span class="trunc">${list?.name(index)}</span>
            <span class="n trunc">${list?.description(index)}</span>`,
      ),
    ];
    const nothing = list ? words.noAddress : words.listFailed;
    return {
      options,
      summary: options.length === 0 ? nothing : words.found(count(shown.length), count(found.length)),
      choose: (index) => {
        const chosen = offersAddress && index === 0 ? undefined : shown[index - own.length];
        const url = chosen === undefined ? undefined : list?.url(chosen);
        const picked = url === undefined ? address : parseRepositoryAddress(url, origin);
        if (picked) choose(picked);
      },
    };
  });
}

/** Rows without a descriptor whose names hold every word; those whose own name begins so first. */
function findRows(list: RepositoryList | undefined, query: string): number[] {
  if (!list) return [];
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const [first, rest]: [number[], number[]] = [[], []];
  for (let row = 0; row < list.unregistered; row++) {
    const text = list.text(row);
    if (!words.every((word) => text.includes(word))) continue;
    (words[0] !== undefined && text.includes(`/${words[0]}`) ? first : rest).push(row);
  }
  return [...first, ...rest];
}
