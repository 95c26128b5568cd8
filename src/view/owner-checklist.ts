import type { CatalogView } from './catalog-view.ts';
import { titleOf } from './catalog-view.ts';
import { markdownCode, markdownText } from './markdown-text.ts';
import type { OwnerHealth } from './owner-health.ts';
import { problemView } from './problem-view.ts';
import type { SourceLink } from './source-link.ts';
import { sourceLink } from './source-link.ts';

/** Words of a checklist, in the language of the portal. */
export interface ChecklistWords {
  readonly title: string;
  readonly problems: string;
  readonly gaps: string;
  readonly nothing: string;
  readonly missing: Readonly<Record<string, string>>;
}

/** What an owner has to mend, as Markdown with a box to tick for each: for an issue or a merge request. */
export function ownerChecklist(catalog: CatalogView, health: OwnerHealth, words: ChecklistWords): string {
  const problems = health.problems.map((problem) => {
    const { message, hint, place, code } = problemView(catalog, problem);
    const where = place ? `${placeText(place)} · ` : '';
    return `- [ ] ${markdownText(message)} ${markdownText(hint)}\n  ${where}${markdownCode(code)}`;
  });
  const gaps = health.gaps.map(({ item, missing }) => {
    const place = placeText(sourceLink(catalog, item.provenance));
    const what = missing.map((gap) => words.missing[gap] ?? gap).join(', ');
    return `- [ ] ${markdownText(titleOf(item))}: ${what}\n  ${place}`;
  });
  const parts = [
    `# ${markdownText(words.title)}`,
    ...(problems.length > 0 ? [`## ${words.problems}`, problems.join('\n')] : []),
    ...(gaps.length > 0 ? [`## ${words.gaps}`, gaps.join('\n')] : []),
    ...(problems.length + gaps.length === 0 ? [words.nothing] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function placeText({ text, href, source }: SourceLink): string {
  const of = source === undefined ? '' : `${markdownCode(source)} `;
  return `${of}${href === undefined ? markdownCode(text) : `[${markdownText(text)}](<${href}>)`}`;
}
