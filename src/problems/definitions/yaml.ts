import type { YamlFault, YamlFaultCode } from '../../yaml/yaml-file.ts';
import { defineProblem } from '../define-problem.ts';
import type { ProblemLevel } from '../problem.ts';
import type { ProblemType } from '../define-problem.ts';

function fault(
  code: YamlFaultCode,
  level: ProblemLevel,
  title: string,
  hint: string,
): ProblemType<YamlFault> {
  return defineProblem<YamlFault>({
    code: `yaml/${code}`,
    level,
    title,
    message: (details) => details.message,
    hint: () => hint,
  });
}

/** The problem of each fault that reading YAML can find, by the fault's code. */
export const yamlProblems = {
  syntax: fault(
    'syntax',
    'error',
    'The document is not valid YAML',
    'Correct the line, or quote the value; nothing of this document was read, its neighbours were.',
  ),
  'duplicate-key': fault(
    'duplicate-key',
    'error',
    'A key stands twice in one mapping',
    'Keep one of the two. If they belong to two entities, put a line with "---" between them.',
  ),
  'unresolved-alias': fault(
    'unresolved-alias',
    'error',
    'An alias names no anchor',
    'Define the anchor earlier in the same document, or quote the value if the "*" is meant literally.',
  ),
  'too-many-aliases': fault(
    'too-many-aliases',
    'error',
    'The aliases of a document multiply without end',
    'Write the repeated parts out, or split the document.',
  ),
  'too-deep': fault(
    'too-deep',
    'error',
    'A document is nested too deeply',
    'Move the inner part to a file of its own and refer to it with $yaml or $json.',
  ),
  'too-large': fault(
    'too-large',
    'error',
    'A file is too large to be read',
    'Split the file; large API definitions belong in files of their own, referred to with $text.',
  ),
  binary: fault('binary', 'error', 'A file is not UTF-8 text', 'Save the file as UTF-8 text.'),
  encoding: fault(
    'encoding',
    'warn',
    'A file holds bytes that are not UTF-8',
    'Save the file as UTF-8, so that every letter arrives.',
  ),
  'unknown-tag': fault(
    'unknown-tag',
    'warn',
    'A value carries a YAML tag that means nothing here',
    'Remove the tag, or quote the value if the "!" is part of it.',
  ),
  'forbidden-key': fault(
    'forbidden-key',
    'warn',
    'A key has a name that is not safe to carry on',
    'Rename the key.',
  ),
} as const satisfies Record<YamlFaultCode, ProblemType<YamlFault>>;
