import { mean } from './mark';
import { rate, type Rate } from './rate';

/** One edit that somebody decided on. `depth` counts the rounds of its document, from 1. */
export interface DecidedEdit {
  readonly document: string;
  readonly depth: number;
  readonly intent: string;
  readonly taken: boolean;
}
export interface EditAcceptance {
  readonly all: Rate;
  readonly byDepth: ReadonlyMap<number, Rate>;
  readonly byIntent: ReadonlyMap<string, Rate>;
  /** Mean number of proposed and of accepted edits a document; null without documents. */
  readonly proposed: number | null;
  readonly accepted: number | null;
}

/** How many edits people take, by how deep into the revision and for what reason (R3, #125). Documents without an edit are not counted. */
export function editAcceptance(edits: readonly DecidedEdit[]): EditAcceptance {
  const groups = <Key>(of: (edit: DecidedEdit) => Key) =>
    new Map([...new Set(edits.map(of))].map((key) => [key, taken(edits.filter((edit) => of(edit) === key))] as const));
  const documents = [...groups(({ document }) => document).values()];
  return {
    all: taken(edits),
    byDepth: groups(({ depth }) => depth),
    byIntent: groups(({ intent }) => intent),
    proposed: mean(documents.map(({ n }) => n)),
    accepted: mean(documents.map(({ count }) => count)),
  };
}

const taken = (edits: readonly DecidedEdit[]): Rate => rate(edits.filter((edit) => edit.taken).length, edits.length);
