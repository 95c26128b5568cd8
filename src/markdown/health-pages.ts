import { text } from '#text';
import type { CatalogView } from '../view/catalog-view.ts';
import {
  healthView,
  PROBLEMS_A_PAGE,
  problemCodes,
  problemsOnPage,
  type ProblemCode,
  type ProblemGroup,
} from '../view/health-view.ts';
import { pageNumbers } from '../view/page-numbers.ts';
import { neighbourLink, problemItem } from './entity-page.ts';
import { codeSpan, markdownLine } from './escape.ts';
import { pager, type MarkdownPage } from './list-pages.ts';
import { bullets, heading, page, section } from './sections.ts';

const words = text.markdown;

/** The report of problems, and the list of each code, page by page as in HTML. */
export function healthPages(catalog: CatalogView): MarkdownPage[] {
  const { total, counts, groups, sources } = healthView(catalog);
  const { hrefs } = catalog;
  const levels = counts.map(({ level, count }) => `${level}: ${String(count)}`).join(', ');
  return [
    {
      path: 'health/',
      text: page(
        heading(1, words.health),
        `${words.problemCount(total)} (${levels}) · [${words.asHtml}](${hrefs.page('health/')})`,
        section(words.problems, groups.length === 0 ? words.noProblems : bullets(groups.map(groupLine))),
        section(
          words.sources,
          bullets(
            sources.map(
              ({ id, revision, entities, problems }) =>
                `${codeSpan(id)} @ ${codeSpan(revision)}: ${words.entities(entities)}, ${words.problemCount(problems)}`,
            ),
          ),
        ),
      ),
    },
    ...problemCodes(catalog).flatMap((group) => groupPages(catalog, group)),
  ];
}

function groupLine({ code, href, level, problems, hint }: ProblemGroup): string {
  return `**${level}** [${codeSpan(code)}](${href}index.md): ${words.problemCount(problems.length)}. ${words.hint}: ${markdownLine(hint, 400)}`;
}

function groupPages(catalog: CatalogView, group: ProblemCode): MarkdownPage[] {
  const { hrefs } = catalog;
  const numbers = pageNumbers(group.problems.length, PROBLEMS_A_PAGE);
  return numbers.map((number) => {
    const href = hrefs.problems(group.code, number);
    return {
      path: href.slice(hrefs.base.length),
      text: page(
        heading(1, codeSpan(group.code)),
        markdownLine(group.title ?? ''),
        `${words.problemCount(group.problems.length)} · [${words.asHtml}](${href})`,
        bullets(
          problemsOnPage(catalog, group, number).map((problem) =>
            problem.entity
              ? `${neighbourLink(problem.entity)}: ${problemItem(problem)}`
              : problemItem(problem),
          ),
        ),
        pager(number, numbers.length, (other) => `${hrefs.problems(group.code, other)}index.md`),
      ),
    };
  });
}
