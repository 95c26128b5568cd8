import { isJsonObject } from '../model/json.ts';
import type { ExaminedDocument } from './examine-file.ts';
import type { GatheredFile } from './gather-files.ts';

/**
 * The files with each owner that was filled in as the entity that is there: once all are known, it can be told.
 *
 * @param neighbours entities of the catalog that come from other files, by reference.
 */
export function settleOwners(
  files: readonly GatheredFile[],
  neighbours: ReadonlyMap<string, unknown>,
): readonly GatheredFile[] {
  if (!files.some(({ documents }) => documents.some(({ ownerElse }) => ownerElse !== undefined)))
    return files;
  const known = new Set(neighbours.keys());
  for (const { documents } of files) {
    for (const { accepted, ref } of documents) if (accepted && ref !== undefined) known.add(ref);
  }
  return files.map((file) => ({
    ...file,
    documents: file.documents.map((examined) => settle(examined, known)),
  }));
}

function settle(examined: ExaminedDocument, known: ReadonlySet<string>): ExaminedDocument {
  const { accepted, ownerElse } = examined;
  const spec = accepted?.entity['spec'];
  if (!accepted || ownerElse === undefined || !isJsonObject(spec)) return examined;
  const { owner } = spec;
  if (typeof owner !== 'string' || known.has(owner.toLowerCase()) || !known.has(ownerElse.toLowerCase())) {
    return examined;
  }
  const entity = { ...accepted.entity, spec: { ...spec, owner: ownerElse } };
  return { ...examined, accepted: { ...accepted, entity } };
}
