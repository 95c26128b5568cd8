import { isTest, type SourceFile } from './source-file.ts';

/** Names that say nothing about what is inside. */
const NOTHING_NAMES = /(?:^|\/)(?:utils?|helpers?|common|shared|misc|lib)(?:\/|\.[a-z]+$)/;

const SOURCE_CAP = 300;
const TEST_CAP = 500;
const MEDIAN_CAP = 100;

/** Files whose name or size breaks the house rules, one sentence each. Tables in `*.data.ts` may be long. */
export function shapeViolations(files: readonly SourceFile[]): string[] {
  const sizes = files
    .filter((file) => !isTest(file) && !isData(file))
    .map(lineCount)
    .sort((left, right) => left - right);
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return [
    ...files
      .filter(({ path }) => NOTHING_NAMES.test(path))
      .map(({ path }) => `${path} is named for nothing in particular`),
    ...files.flatMap((file) => {
      const [lines, cap] = [lineCount(file), isTest(file) ? TEST_CAP : SOURCE_CAP];
      return lines > cap && !isData(file) ? [`${file.path} has ${lines} lines, more than ${cap}`] : [];
    }),
    ...(median > MEDIAN_CAP
      ? [`half of the source files have more than ${median} lines; ${MEDIAN_CAP} is the most`]
      : []),
  ];
}

function isData({ path }: SourceFile): boolean {
  return path.endsWith('.data.ts');
}

function lineCount({ text }: SourceFile): number {
  return text.split('\n').length - 1;
}
