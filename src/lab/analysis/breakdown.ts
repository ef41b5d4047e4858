import type { ClusteredRate } from '../../metrics/clustered-rate';
import type { Plan } from '../plan';
import type { CellResult } from '../result';
import { ended, shareOf } from './score';

/** Accuracy of every contestant on a part of the problems. */
export interface Group {
  readonly kind: 'task' | 'tag';
  readonly name: string;
  /** In the order of the contestants of the plan. */
  readonly accuracy: readonly ClusteredRate[];
}

/** By task, then by tag. A tag that all problems have says nothing and is left out. */
export function breakdown(results: readonly CellResult[], { contestants }: Plan): readonly Group[] {
  const cells = ended(results);
  const tasks = [...new Set(cells.map(({ task }) => task))].sort();
  const tags = [...new Set(cells.flatMap((cell) => cell.tags))].sort();
  const group = (kind: Group['kind'], name: string, holds: (cell: CellResult) => boolean): Group => ({
    kind,
    name,
    accuracy: contestants.map(({ id }) =>
      shareOf(cells, (cell) => (cell.contestant === id && holds(cell) && cell.score !== null ? [cell.score] : [])),
    ),
  });
  return [
    ...tasks.map((name) => group('task', name, ({ task }) => task === name)),
    ...tags
      .filter((name) => cells.some((cell) => !cell.tags.includes(name)))
      .map((name) => group('tag', name, (cell) => cell.tags.includes(name))),
  ];
}
