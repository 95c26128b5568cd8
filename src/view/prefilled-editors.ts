import type { RepositoryHost } from '../plugin/repository-host.ts';
import { draftOf } from '../register/descriptor-draft.ts';
import { descriptorOf } from '../register/descriptor.ts';
import { editorAddress } from '../register/editor-address.ts';
import type { CatalogView } from './catalog-view.ts';
import { repositoriesView } from './repositories-view.ts';
import { safeUrl } from './safe-url.ts';

/** GitHub's editor of a repository, with its descriptor filled in. */
export interface PrefilledEditor {
  readonly name: string;
  readonly href: string;
  readonly type: string;
}

/** Links that a page without scripts shows; each is as long as a descriptor. */
const MOST = 50;

/** The editors of the first repositories without a descriptor, on hosts that sources read. */
export function prefilledEditors(catalog: CatalogView, hosts: readonly RepositoryHost[]): PrefilledEditor[] {
  return repositoriesView(catalog)
    .unregistered.slice(0, MOST)
    .flatMap(({ name, repository, guess }) => {
      const host = hosts.find(({ url }) => repository.url.startsWith(`${url}/`));
      const { text } = descriptorOf(repository, draftOf(repository));
      const address = host && editorAddress(repository, text, host.descriptor);
      const href = address && safeUrl(address.href);
      return href === undefined ? [] : [{ name, href, type: guess.type }];
    });
}
