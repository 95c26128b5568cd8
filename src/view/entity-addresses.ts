import type { SnapshotEntity } from '../snapshot/format.ts';
import { editAtLine, viewAtLine } from './edit-address.ts';
import { safeUrl } from './safe-url.ts';
import { webAddress } from './source-link.ts';

/** Where an entity's file and code are on the host of its source; all safe to link to. */
export interface EntityAddresses {
  /** The page of the file that declares the entity, at its first line. */
  readonly view?: string;
  /** The editor of that file. */
  readonly edit?: string;
  /** The code that the entity stands for, where it says so. */
  readonly code?: string;
}

/**
 * The addresses of an entity, from where it was read and from Backstage's annotations `view-url`, `edit-url` and
 * `source-location`, which go first where a descriptor sets its own.
 */
export function entityAddresses({ entity, provenance }: SnapshotEntity): EntityAddresses {
  const annotations = entity.metadata.annotations ?? {};
  const { line, location } = provenance;
  const page = webAddress(location);
  const ownView = httpUrl(annotations['backstage.io/view-url']);
  const ownEdit = httpUrl(annotations['backstage.io/edit-url']);
  const derivedEdit = page === undefined ? undefined : editAtLine(page, line);
  const view =
    page !== undefined && (ownView === undefined || ownView === page) ? viewAtLine(page, line) : ownView;
  const edit =
    derivedEdit !== undefined && (ownEdit === undefined || derivedEdit.startsWith(ownEdit))
      ? derivedEdit
      : ownEdit;
  const code = webAddress(annotations['backstage.io/source-location']);
  return {
    ...(view !== undefined && { view }),
    ...(edit !== undefined && { edit }),
    ...(code !== undefined && { code }),
  };
}

function httpUrl(value: unknown): string | undefined {
  const url = typeof value === 'string' ? safeUrl(value) : undefined;
  return url?.startsWith('http') ? url : undefined;
}
