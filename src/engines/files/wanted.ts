/** A file that a model needs, and where it is to lie. */
export interface Wanted {
  readonly url: string;
  /** A cache of Cache Storage, and the file's name in it. */
  readonly store: string;
  readonly name: string;
  /** Length in bytes, where it is known for certain. */
  readonly bytes?: number;
  /** 64 hex digits, where the hub tells. */
  readonly sha256?: string;
  /** The model loads without it when the hub has no such file. */
  readonly optional?: true;
}

/** All files of a model for one way to load it. */
export interface Manifest {
  readonly files: readonly Wanted[];
}

/** Reads a small file, which is put where it belongs first; null when the hub lacks an optional one. */
export type ReadSmall = (file: Wanted) => Promise<Response | null>;

/** Adds up the lengths that are known. */
export const knownBytes = (files: readonly Wanted[]): number => files.reduce((sum, { bytes = 0 }) => sum + bytes, 0);
