/** A place in a harvested file. Lines and columns count from 1. */
export interface FilePlace {
  /** Id of the source that delivered the file, as the harvest report names it. */
  readonly source: string;
  /** Path inside the source, with forward slashes. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** A field that the descriptor leaves out, and that its source filled in from what it knows of the repository. */
export interface FilledField {
  readonly field: 'owner' | 'description' | 'tags' | 'links';
  /** Where the value is told, for example `.github/CODEOWNERS:3`; the repository's own page when absent. */
  readonly from?: string | undefined;
}

/**
 * Where an entity was read: enough to show, open and edit it. The revision is that of its source, in the snapshot's manifest,
 * so that an entity is the same as long as its own file is.
 */
export interface Provenance {
  readonly source: string;
  readonly path: string;
  /** First and last line of the entity's YAML document, counted from 1. */
  readonly line: number;
  readonly endLine: number;
  /** Backstage's location of the file, `<type>:<target>`, as in `backstage.io/managed-by-location`. */
  readonly location: string;
  /** Location of the file that was configured and led here through Location entities; equal to `location` without any. */
  readonly originLocation: string;
  /** Fields that the descriptor leaves out and its source filled in; absent when there are none. */
  readonly filled?: readonly FilledField[] | undefined;
}
