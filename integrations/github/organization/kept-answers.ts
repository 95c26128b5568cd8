import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { GithubOrganization } from './github-organization.ts';

/** What GitHub answered at a time. */
export interface KeptAnswers {
  /** What was asked; answers to another question are of no use. */
  readonly question: string;
  /** ISO 8601. */
  readonly at: string;
  readonly organizations: readonly GithubOrganization[];
}

const FILE = 'organizations.json';

/** The answers that were kept; undefined when there are none to this question, or none that can be read. */
export async function readKeptAnswers(folder: string, question: string): Promise<KeptAnswers | undefined> {
  try {
    const kept = JSON.parse(await readFile(path.join(folder, FILE), 'utf8')) as KeptAnswers;
    return kept.question === question ? kept : undefined;
  } catch {
    // First harvest, or a damaged file: GitHub is asked.
    return undefined;
  }
}

export async function keepAnswers(folder: string, answers: KeptAnswers): Promise<void> {
  const file = path.join(folder, FILE);
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(answers));
  await rename(`${file}.new`, file);
}
