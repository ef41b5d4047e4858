import type { GivenDocument } from '../contract/passage';
import type { Backend } from './backend';

/** A text that somebody added to look things up in. */
export interface DocumentRecord extends GivenDocument {
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}
export interface Documents {
  /** By id, so that the same documents are in the same order everywhere. */
  list(): Promise<readonly DocumentRecord[]>;
  /** The same text again replaces itself. */
  add(document: GivenDocument): Promise<void>;
  remove(id: string): Promise<void>;
}

export const documents = (backend: Backend, now: () => number): Documents => ({
  list: () => backend.list('documents'),
  add: (document) => backend.write([{ table: 'documents', put: { ...document, createdAt: now() } }]),
  remove: (id) => backend.write([{ table: 'documents', remove: id }]),
});
