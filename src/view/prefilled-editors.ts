import type { RepositoryHost } from '../plugin/repository-host.ts';
import { draftOf } from '../register/descriptor-draft.ts';
import { descriptorOf } from '../register/descriptor.ts';
import { editorAddress } from '../register/editor-address.ts';
import type { CatalogView } from './catalog-view.ts';
import { pageNumbers } from './page-numbers.ts';
import { repositoriesView } from './repositories-view.ts';
import { safeUrl } from './safe-url.ts';

/** GitHub's editor of a repository, with its descriptor filled in. */
export interface PrefilledEditor {
  readonly name: string;
  readonly href: string;
  readonly type: string;
}

/** Repositories on a page without scripts; each link is as long as a descriptor. */
export const EDITORS_A_PAGE = 50;
/** The rest is found on the health page. */
const MOST_PAGES = 10;

/** The numbers of those pages, from 1. */
export function editorPages(catalog: CatalogView): number[] {
  return pageNumbers(repositoriesView(catalog).unregistered.length, EDITORS_A_PAGE).slice(0, MOST_PAGES);
}

/** The editors of the repositories without a descriptor on one page, as far as sources read their hosts. */
export function prefilledEditors(
  catalog: CatalogView,
  hosts: readonly RepositoryHost[],
  page: number,
): PrefilledEditor[] {
  return repositoriesView(catalog)
    .unregistered.slice((page - 1) * EDITORS_A_PAGE, page * EDITORS_A_PAGE)
    .flatMap(({ name, repository, guess }) => {
      const host = hosts.find(({ url }) => repository.url.startsWith(`${url}/`));
      const { text } = descriptorOf(repository, draftOf(repository));
      const address = host && editorAddress(repository, text, host.descriptor);
      const href = address && safeUrl(address.href);
      return href === undefined ? [] : [{ name, href, type: guess.type }];
    });
}
