import type { StorageReport } from '../../../app/storage';
import { count } from '../story/figures';

type Table = keyof StorageReport['tables'];

/** What people know as one thing, and the tables it is kept in. */
interface Kind {
  readonly title: string;
  /** The first says how many there are. */
  readonly tables: readonly Table[];
  readonly note: string;
}
const kinds: readonly Kind[] = [
  {
    title: 'Runs',
    tables: ['runs', 'events', 'grades', 'annotations', 'annotationLog'],
    note: 'with all their events',
  },
  { title: 'Cached completions', tables: ['completions'], note: 'so that the same question is not paid twice' },
  { title: 'Images and other artefacts', tables: ['blobs'], note: 'go with the runs that hold them' },
  { title: 'Problems that were run', tables: ['items'], note: 'kept for grading' },
  { title: 'Experiments', tables: ['experiments', 'results'], note: 'removed in the Lab' },
  { title: 'Votes', tables: ['votes'], note: 'of the arena' },
  { title: 'Your problems', tables: ['datasets', 'datasetItems'], note: 'removed where they were added' },
  { title: 'Your documents', tables: ['documents'], note: 'removed where they were added' },
  { title: 'Wordings of prompts', tables: ['wordings'], note: 'removed under Prompts' },
  { title: 'Settings', tables: ['settings'], note: 'choices, servers and the list of added models' },
];

/** A line of the list of records. */
export interface Records {
  readonly title: string;
  readonly rows: number;
  readonly bytes: number;
  readonly note: string;
}

/** What is in the database, by what people know; what is not there is left out. */
export const recordsOf = (tables: StorageReport['tables']): readonly Records[] =>
  kinds.flatMap(({ title, tables: names, note }) => {
    const { rows } = tables[names[0]!];
    const bytes = names.reduce((sum, name) => sum + tables[name].bytes, 0);
    return rows ? [{ title, rows, bytes, note: title === 'Settings' ? note : `${count(rows)}, ${note}` }] : [];
  });
