import type { RenderReport } from '../contract/render';
import type { Run } from '../contract/run';
import type { Grade, Item } from '../contract/task';
import type { RunView } from '../runs/fold';
import type { Row, Shape } from './row';

/** A run with what is known of it: all that an exporter sees. */
export interface Source {
  readonly run: Run;
  readonly view: RunView;
  /** A mark for every draft by the key of its step; the answer's under 'end'. */
  readonly grades: ReadonlyMap<string, Grade>;
  /** Keys of the marks that a person gave. */
  readonly personal?: ReadonlySet<string>;
  /** Absent when nobody knows the answer. */
  readonly item?: Item;
  /** Media types of the pictures of the run that are on this device, by SHA-256. */
  readonly pictures?: ReadonlyMap<string, string>;
  /** What drafts that are SVG or HTML look like, by the key of their step; only for kinds that ask for it. */
  readonly drawings?: ReadonlyMap<string, RenderReport>;
  /** What the picture that was wanted looks like; whoever reads it has seen the known answer. */
  readonly wanted?: RenderReport;
}

/** One way to make training data out of a run. Pure: the same run always gives the same rows. */
export interface Exporter<Data extends Row = Row> {
  readonly title: string;
  /** One sentence: what a row is, and what it is good for. */
  readonly summary: string;
  readonly shape: Shape;
  /** Numbers of the systems in the catalogue whose training data this is. */
  readonly systems: readonly number[];
  /** Columns of its rows that other kinds of the shape do not have, and names of what its rewards are made of. */
  readonly columns?: readonly string[];
  readonly components?: readonly string[];
  /** It looks at what drafts look like once they are drawn. */
  readonly draws?: true;
  rows(source: Source): readonly Data[];
  /** Says of all rows of one side together what one run cannot say, such as a rate; it may put several into one. */
  settle?(rows: readonly Data[]): readonly Data[];
}

/** Keeps the type of the rows of one exporter exact. */
export const exporter = <Data extends Row>(it: Exporter<Data>): Exporter<Data> => it;
