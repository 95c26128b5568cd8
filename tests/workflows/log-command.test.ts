import { expect, test } from 'vitest';
import { HOSTILE } from '../../src/problems/reporters/problems.fixture.ts';
import { reportGithub, reportTerminal } from '../../src/problems/reporters/index.ts';
import { logCommands } from './log-command.ts';

test('both forms of a command are found where GitHub finds them', () => {
  const log = 'a\n  ::error file=a%2Cb,title=t::x%0Ay\nb ##[warning]z\nc ::notice::no\n::unknown::no\n';
  expect(logCommands(log)).toEqual([
    { command: 'error', properties: { file: 'a,b', title: 't' }, text: 'x\ny' },
    { command: 'warning', properties: {}, text: 'z' },
  ]);
});

test('a report of hostile problems holds no command but those that it is meant to', () => {
  const at = { source: '::error::s', path: '::add-mask::e', line: 1, column: 1 };
  const hostile = [HOSTILE, { ...HOSTILE, at, message: '##[error]m', hint: '::stop-commands::h' }];
  expect(logCommands(reportTerminal(hostile))).toEqual([]);
  expect(logCommands(reportGithub(hostile)).map(({ command }) => command)).toEqual(['error', 'error']);
});
