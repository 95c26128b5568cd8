import type { JsonObject } from '../model/json.ts';
import type { SourceRepository } from '../plugin/source-repository.ts';
import { webHostKindOf } from '../plugin/web-host.ts';
import type { ApiDraft, DescriptorDraft } from './descriptor-draft.ts';
import { lineText, yamlLines, type YamlLine } from './yaml-lines.ts';

const API_VERSION = 'backstage.io/v1alpha1';
const MKDOCS = /^mkdocs\.ya?ml$/;

/** The entities of a descriptor, as YAML documents in their order. */
export interface Descriptor {
  readonly documents: readonly YamlLine[][];
  /** The whole file, or what is appended to one that is there: it then begins with `---`. */
  readonly text: string;
}

/**
 * The descriptor that a draft makes. Where the repository has one already, only the chosen APIs are written: to append.
 */
export function descriptorOf(repository: SourceRepository, draft: DescriptorDraft): Descriptor {
  const appends = repository.descriptors.length > 0;
  const apis = draft.apis.filter(({ chosen }) => chosen);
  const entities = [
    ...(appends ? [] : [component(repository, draft, apis)]),
    ...apis.map((api) => apiEntity(draft, api)),
  ];
  const documents = entities.map(yamlLines);
  const text = documents.map((lines) => `${lines.map(lineText).join('\n')}\n`).join('---\n');
  return { documents, text: appends && text !== '' ? `---\n${text}` : text };
}

function component(
  repository: SourceRepository,
  draft: DescriptorDraft,
  apis: readonly ApiDraft[],
): JsonObject {
  const { homepage } = repository;
  const hasPages = repository.files.some((file) => MKDOCS.test(file));
  const annotations = {
    ...slugAnnotation(repository),
    ...(hasPages && { 'backstage.io/techdocs-ref': 'dir:.' }),
  };
  return {
    apiVersion: API_VERSION,
    kind: 'Component',
    metadata: {
      name: draft.name,
      title: optional(draft.title),
      description: optional(draft.description),
      annotations: Object.keys(annotations).length > 0 ? annotations : undefined,
      tags: draft.tags.length > 0 ? draft.tags : undefined,
      links:
        homepage !== undefined && /^https?:\/\//i.test(homepage) && URL.canParse(homepage)
          ? [{ url: homepage, title: 'Website' }]
          : undefined,
    },
    spec: {
      type: draft.type,
      lifecycle: draft.lifecycle,
      owner: draft.owner,
      system: optional(draft.system),
      providesApis: apis.length > 0 ? apis.map(({ name }) => name) : undefined,
    },
  };
}

function apiEntity(draft: DescriptorDraft, { name, type, path }: ApiDraft): JsonObject {
  return {
    apiVersion: API_VERSION,
    kind: 'API',
    metadata: { name },
    spec: {
      type,
      lifecycle: draft.lifecycle,
      owner: draft.owner,
      system: optional(draft.system),
      definition: { $text: `./${path}` },
    },
  };
}

/** Where Backstage's plugins look for the repository; a host whose name tells nothing is an Enterprise Server. */
function slugAnnotation({ url, name }: SourceRepository): Record<string, string> {
  const kind = URL.canParse(url) ? webHostKindOf(new URL(url).hostname) : undefined;
  if (kind === undefined || kind === 'github') return { 'github.com/project-slug': name };
  return kind === 'gitlab' ? { 'gitlab.com/project-slug': name } : {};
}

function optional(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}
