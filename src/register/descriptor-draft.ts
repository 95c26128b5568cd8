import type { ApiDefinitionFile, SourceRepository } from '../plugin/source-repository.ts';
import { guessType } from './guess-type.ts';
import { shortReference } from './short-reference.ts';
import { validName, validTag } from './valid-name.ts';

/** What a reader edits before it becomes a descriptor. All texts as typed. */
export interface DescriptorDraft {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Reference to a group or a user. */
  readonly owner: string;
  readonly type: string;
  readonly lifecycle: string;
  /** Reference to a system; empty for none. */
  readonly system: string;
  readonly tags: readonly string[];
  readonly apis: readonly ApiDraft[];
}

/** A definition that becomes an API entity when it is chosen. */
export interface ApiDraft extends ApiDefinitionFile {
  readonly name: string;
  readonly chosen: boolean;
}

/** A repository's descriptor when nobody says otherwise. */
export const DESCRIPTOR = 'catalog-info.yaml';

/** APIs that a draft offers at most; more are no longer chosen one by one. */
const MOST_APIS = 20;

/** What the catalog needs to know about a repository, as far as the repository tells. */
export function draftOf(repository: SourceRepository): DescriptorDraft {
  const name = validName(nameOf(repository));
  const { definitions, descriptors } = repository;
  return {
    name,
    title: titleOf(name),
    description: (repository.description ?? '').trim(),
    owner: repository.owner === undefined ? '' : shortReference(repository.owner, 'group'),
    type: guessType(repository.files).type,
    lifecycle: 'experimental',
    system: '',
    tags: [...new Set(repository.topics.map(validTag).filter(Boolean))],
    apis: apiDrafts(name, definitions.slice(0, MOST_APIS), descriptors.length === 0),
  };
}

/** The draft with one of its definitions chosen, and no other. */
export function choosingApi(draft: DescriptorDraft, path: string): DescriptorDraft {
  return { ...draft, apis: draft.apis.map((api) => ({ ...api, chosen: api.path === path })) };
}

/** The last part of the repository's name. */
export function nameOf({ name }: Pick<SourceRepository, 'name'>): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** Words of names that people write in capitals. */
const ACRONYMS = /\b(?:ai|api|aws|cd|ci|cli|db|http|id|io|ml|pdf|qa|sdk|sms|sql|sso|ui|url|ux|vpn)\b/gi;

function titleOf(name: string): string {
  const words = name.replace(/[-_.]+/g, ' ').trim();
  if (words === name) return '';
  const title = words.replace(ACRONYMS, (word) => word.toUpperCase());
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** One definition is called as its repository is; several by their folder or file as well. */
function apiDrafts(name: string, definitions: readonly ApiDefinitionFile[], chosen: boolean): ApiDraft[] {
  const taken = new Set<string>();
  return definitions.map((definition) => {
    const whole = /api$/i.test(name) ? name : `${name}-api`;
    const wanted = definitions.length === 1 ? whole : `${name}-${distinction(definition)}`;
    let free = validName(wanted);
    for (let number = 2; taken.has(free.toLowerCase()); number++) {
      free = validName(`${wanted.slice(0, 58)}-${String(number)}`);
    }
    taken.add(free.toLowerCase());
    return { ...definition, name: free, chosen };
  });
}

/** File names that say no more than the type does. */
const GENERIC = /^(?:openapi|swagger|asyncapi|schema|api|index|spec|service|main)$/i;

function distinction({ path, type }: ApiDefinitionFile): string {
  const parts = path.split('/');
  const file = (parts.pop() ?? '').replace(/\.[^.]+$/, '');
  if (!GENERIC.test(file)) return file;
  const folder = parts.pop();
  return folder === undefined || GENERIC.test(folder) ? type : folder;
}
