import type { Item, Task } from '../src/contract/task';
import corpus from '../src/tasks/corpus-questions';
import database from '../src/tasks/text-to-sql';
import { programScripts } from './program-scripts';
import { solverScripts } from './solver-scripts';
import { worldScripts } from './world-scripts';

/** How a system is played whose language the bundled models cannot write: by somebody who knows the answer. */
export interface Script {
  readonly task: Task;
  /** What is said to a prompt; the known answer stands in the item. */
  say(item: Item, asked: string): string;
}

const answerOf = ({ target }: Item): string =>
  `Answer: ${(target as { readonly answers: readonly string[] | null }).answers?.[0] ?? 'unknown'}`;
const questionOf = ({ problem }: Item): string => problem.prompt.split('\n')[0]!;
const queryOf = ({ target }: Item): string => (target as { readonly query: string }).query;

/** Looks once, then answers. */
const looks: Script['say'] = (item, asked) =>
  /^Result:/.test(asked) ? answerOf(item) : `I look for it.\nSearch: ${questionOf(item)}`;

export const scripts: ReadonlyMap<string, Script> = new Map(
  Object.entries<Script>({
    ...programScripts,
    ...solverScripts,
    ...worldScripts,
    'mars-sql': {
      task: database,
      say: (item, asked) => (/Reply Yes or No/.test(asked) ? 'Yes' : `Solution:\n\`\`\`sql\n${queryOf(item)}\n\`\`\``),
    },
    'miro-thinker': { task: corpus, say: looks },
    're-rest': { task: corpus, say: looks },
    'deep-dx-search': {
      task: corpus,
      say: (item, asked) =>
        /^Result:/.test(asked) ? `<answer>${answerOf(item).slice(8)}</answer>` : `<search>${questionOf(item)}</search>`,
    },
    'rfm-rag': {
      task: corpus,
      say(item, asked) {
        if (/in the form\nsubject/.test(asked)) return `${questionOf(item)} | is | ?`;
        if (/search query/.test(asked)) return questionOf(item);
        if (/Copy the facts/.test(asked)) return `- ${answerOf(item)}`;
        return /enough to answer/.test(asked) ? 'Yes' : answerOf(item);
      },
    },
    'gen-qr-ensemble': {
      task: corpus,
      say: (item, asked) => (/keywords, separated/.test(asked) ? 'town, year, name' : answerOf(item)),
    },
    'dr-zero': {
      task: corpus,
      say: (item, asked) =>
        /Write one question/.test(asked) ? `Question: ${questionOf(item)}\n${answerOf(item)}` : looks(item, asked),
    },
  }),
);
