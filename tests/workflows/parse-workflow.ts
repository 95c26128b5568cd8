import './json-imports.ts';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { convertActionTemplate } from '@actions/workflow-parser/actions/action-template';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { ErrorPolicy } from '@actions/workflow-parser/model/convert';
import type { MappingToken } from '@actions/workflow-parser/templates/tokens/mapping-token';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import { isMapping, isScalar, isSequence } from '@actions/workflow-parser/templates/tokens/type-guards';

/** A step, read by GitHub's parser. Values are tokens: they may hold expressions. */
export interface WorkflowStep {
  readonly id: string;
  readonly name: string;
  readonly condition: string;
  readonly uses?: string | undefined;
  readonly run?: TemplateToken | undefined;
  readonly with?: TemplateToken | undefined;
  readonly env?: TemplateToken | undefined;
}

/** A job: steps of its own, or a call of another workflow. */
export interface WorkflowJob {
  readonly id: string;
  readonly condition: string;
  readonly needs: readonly string[];
  readonly env?: TemplateToken | undefined;
  readonly outputs?: TemplateToken | undefined;
  readonly steps: readonly WorkflowStep[];
  readonly calls?: CalledWorkflow | undefined;
}

/** Another workflow, called with inputs and secrets. */
export interface CalledWorkflow {
  /** As written: `owner/repository/path@ref`. */
  readonly workflow: string;
  readonly inputs?: TemplateToken | undefined;
  readonly secrets?: TemplateToken | undefined;
}

/** What GitHub's parser says against a workflow; nothing when it would be accepted. */
export async function workflowErrors(path: string, text: string): Promise<readonly string[]> {
  const { context, value } = parse(path, text);
  if (value)
    await convertWorkflowTemplate(context, value, undefined, { errorPolicy: ErrorPolicy.TryConversion });
  return context.errors.getErrors().map(({ message }) => message);
}

/** What GitHub's parser says against an `action.yml`. */
export function actionErrors(path: string, text: string): readonly string[] {
  const { context, value } = parseAction({ name: path, content: text }, new NoOperationTraceWriter());
  if (value) convertActionTemplate(context, value, { errorPolicy: ErrorPolicy.TryConversion });
  return context.errors.getErrors().map(({ message }) => message);
}

/** The runs of a workflow that exclude one another, where it says so without an expression. */
export async function readConcurrency(
  path: string,
  text: string,
): Promise<{ readonly group: string; readonly cancelInProgress: boolean } | undefined> {
  const { context, value } = parse(path, text);
  if (!value) throw new Error(`${path} is no workflow`);
  const { concurrency } = await convertWorkflowTemplate(context, value);
  if (!isMapping(concurrency)) return undefined;
  return {
    group: scalar(concurrency.find('group')) ?? '',
    cancelInProgress: scalar(concurrency.find('cancel-in-progress')) === 'true',
  };
}

/**
 * The jobs of a workflow in the order in which they are written.
 *
 * @throws {Error} with what GitHub's parser says, when it would not accept the workflow.
 */
export async function readJobs(path: string, text: string): Promise<readonly WorkflowJob[]> {
  const errors = await workflowErrors(path, text);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const { context, value } = parse(path, text);
  if (!value || !isMapping(value)) throw new Error(`${path} is no workflow`);
  const template = await convertWorkflowTemplate(context, value);
  const written = mapping(value.find('jobs'));
  return template.jobs.map((job) => {
    const id = job.id.toString();
    const tokens = mapping(written.find(id));
    const head = { id, condition: job.if.expression, needs: (job.needs ?? []).map(String) };
    if (job.type === 'reusableWorkflowJob') {
      const calls = { workflow: job.ref.value, inputs: tokens.find('with'), secrets: tokens.find('secrets') };
      return { ...head, steps: [], calls };
    }
    const list = tokens.find('steps');
    const steps = list && isSequence(list) ? [...list].map(mapping) : [];
    return {
      ...head,
      env: tokens.find('env'),
      outputs: tokens.find('outputs'),
      steps: job.steps.map((step, index) => {
        const own = steps[index];
        return {
          id: step.id,
          name: step.name?.toString() ?? scalar(own?.find('uses')) ?? step.id,
          condition: step.if?.expression ?? 'success()',
          uses: scalar(own?.find('uses')),
          run: own?.find('run'),
          with: own?.find('with'),
          env: own?.find('env'),
        };
      }),
    };
  });
}

function parse(path: string, text: string) {
  return parseWorkflow({ name: path, content: text }, new NoOperationTraceWriter());
}

function scalar(token: TemplateToken | undefined): string | undefined {
  return token && isScalar(token) ? token.toString() : undefined;
}

function mapping(token: TemplateToken | undefined): MappingToken {
  if (!token || !isMapping(token)) throw new Error('a mapping was expected');
  return token;
}
