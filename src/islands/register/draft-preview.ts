import type { DescriptorDraft } from '../../register/descriptor-draft.ts';
import type { Descriptor } from '../../register/descriptor.ts';
import type { YamlLine } from '../../register/yaml-lines.ts';
import { html, type Html } from '../../ui/html.ts';
import { displayText } from '../../view/display-text.ts';

/** Fields by where their value stands in the component. */
const PLACES: Readonly<Record<string, keyof DescriptorDraft>> = {
  'metadata.name': 'name',
  'metadata.title': 'title',
  'metadata.description': 'description',
  'spec.type': 'type',
  'spec.lifecycle': 'lifecycle',
  'spec.owner': 'owner',
  'spec.system': 'system',
};

/** The descriptor with its keys set apart and the reader's own answers marked. */
export function draftPreview(
  { documents }: Descriptor,
  draft: DescriptorDraft,
  proposal: DescriptorDraft,
): Html {
  const texts: readonly string[] = [draft.name, ...draft.tags];
  const before = new Set([...proposal.tags, ...proposal.apis.map(({ name }) => name)]);
  const isAnswer = ({ path, value }: YamlLine): boolean => {
    const field = PLACES[path];
    if (field !== undefined && field in draft) {
      const isApiName = field === 'name' && !texts.includes(value);
      return isApiName ? !before.has(value) : draft[field] !== proposal[field];
    }
    return /^(?:metadata\.tags|spec\.providesApis)\./.test(path) && !before.has(value);
  };
  const line = (yaml: YamlLine): Html => {
    const value = displayText(yaml.value);
    const shown = value !== '' && isAnswer(yaml) ? html`<mark>${value}</mark>` : html`${value}`;
    if (yaml.key === '') return html`${yaml.lead}${shown}${'\n'}`;
    return html`${yaml.lead}<b>${yaml.key}</b>:${value !== '' && ' '}${shown}${'\n'}`;
  };
  return html`${documents.map((lines, index) => html`${index > 0 && html`<i class="dim">---</i>${'\n'}`}${lines.map(line)}`)}`;
}
