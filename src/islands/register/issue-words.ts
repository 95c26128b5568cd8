import { register as words } from '#text/register';
import type { DraftIssue } from '../../register/check-draft.ts';
import { html, type Html } from '../../ui/html.ts';
import { createMarks } from '../../ui/marks.ts';
import { nameInRef } from '../../view/name-in-ref.ts';

/** What is wrong with a field in plain words, with what may be taken instead. */
export function issueMarkup(issue: DraftIssue, hrefOf: (ref: string) => string): Html {
  const marks = createMarks(document.documentElement.dataset['base'] ?? '/');
  const { suggestion, taken, level } = issue;
  return html`<span class="why level-${level}"
    >${marks.status(level)}<span
      >${sentence(issue)}
      ${taken !== undefined && html`<a class="link" href="${hrefOf(taken)}">${nameInRef(taken)}</a>`}
      ${
        suggestion !== undefined &&
        html`<button class="link" type="button" data-take="${suggestion}" data-from="${issue.value}">
          ${words.issues.take(suggestion)}
        </button>`
      }</span
    ></span
  >`;
}

function sentence({ field, fault, value }: DraftIssue): string {
  const { issues } = words;
  const required: Readonly<Record<string, string>> = issues.missing;
  switch (fault) {
    case 'missing':
      return required[field] ?? issues.missing.name;
    case 'name-format':
      return issues.nameFormat;
    case 'name-taken':
      return issues.nameTaken(value);
    case 'name-twice':
      return issues.nameTwice(value);
    case 'tag-format':
      return issues.tagFormat(value);
    case 'reference':
      return issues.reference(value);
    case 'unknown':
      return issues.unknown(value);
  }
}
