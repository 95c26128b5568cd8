import { markdownText } from '../../src/problems/reporters/index.ts';
import type { StageTime } from '../command/stage-times.ts';

/** How long each stage took, as a Markdown table; nothing without stages. */
export function stageTable(stages: readonly StageTime[]): string {
  if (stages.length === 0) return '';
  const rows = stages.map(
    ({ label, milliseconds }) => `| ${markdownText(label)} | ${(milliseconds / 1000).toFixed(1)} s |`,
  );
  return ['| Stage | Time |', '| --- | ---: |', ...rows].join('\n');
}
