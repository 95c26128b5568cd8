import { githubCommand, SHOWN_ANNOTATIONS } from '../../src/problems/reporters/index.ts';
import type { HarvestedPortal } from './harvest-portal.ts';
import { collectorTroubles, sourceTroubles } from './source-rows.ts';
import { worstFirst } from './worst-first.ts';

/**
 * A harvest as workflow commands: what went wrong with sources, then the errors in their files. Those lie in other
 * repositories, so the text names the place, where an annotation would look for the file in this one.
 */
export function harvestAnnotations({ status, problems, exitCode }: HarvestedPortal): string {
  const troubles = [
    ...status.sources.flatMap((source) => sourceTroubles(source, status.harvestedAt)),
    ...status.collectors.flatMap(collectorTroubles),
  ];
  const kept = 'A portal without this source is not published; what was published before still is.';
  const lines = [
    ...troubles.map(({ subject, level, text }) =>
      githubCommand(level, exitCode === 3 && level === 'error' ? `${text} ${kept}` : text, {
        title: subject,
      }),
    ),
    ...worstFirst(problems)
      .filter(({ level }) => level === 'error')
      .map(({ level, code, message, hint, at, entity }) => {
        const place = at ? `${at.path}:${String(at.line)}:${String(at.column)}` : (entity ?? '');
        return githubCommand(level, `${place} ${message} ${hint}`.trimStart(), { title: code });
      }),
  ];
  const taken = new Map<string, number>();
  return lines
    .filter((line) => {
      const level = line.slice(0, line.indexOf(' '));
      taken.set(level, (taken.get(level) ?? 0) + 1);
      return (taken.get(level) ?? 0) <= SHOWN_ANNOTATIONS;
    })
    .join('');
}
