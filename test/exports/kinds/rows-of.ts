import { exporters } from '../../../src/exports';
import type { Source } from '../../../src/exports/exporter';
import type { Row, Shape } from '../../../src/exports/row';

/** Rows of a kind, with the columns that only it has. */
export const rowsOf = <Kind extends Shape>(
  id: string,
  _shape: Kind,
  source: Source,
): readonly (Extract<Row, { shape: Kind }> & { readonly [column: string]: unknown })[] =>
  exporters.get(id)!.rows(source) as never;

export const textOf = (turns: readonly { readonly content: string }[]): string => turns.at(-1)!.content;
