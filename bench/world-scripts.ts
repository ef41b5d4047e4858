import type { Item, Task } from '../src/contract/task';
import type { WorldCall } from '../src/contract/world';
import atlas from '../src/tasks/atlas-questions';
import atOnce from '../src/tasks/errands-at-once';
import toolCalls from '../src/tasks/tool-calls';
import errands from '../src/tasks/world-errands';
import type { Script } from './scripts';

/** All calls that do it, one a line. */
const callsOf = ({ target }: Item): string =>
  (target as unknown as { readonly calls: readonly WorldCall[] }).calls.map((call) => JSON.stringify(call)).join('\n');

/** Acts in one turn; as a judge it is content, and whatever else is asked for is said in a few words. */
const acts =
  (other = 'Look before you act.'): Script['say'] =>
  (item, asked) => {
    if (/Yes or No/.test(asked)) return 'Yes';
    if (/good, uncertain or bad/.test(asked)) return 'good';
    if (/Try something new/.test(asked)) return '{"query": "see what it gives", "arguments": {}}';
    return /Make one call a turn/.test(asked) ? callsOf(item) : other;
  };
const inErrands: Script = { task: errands, say: acts() };

/** The same facts from tables, for whoever finds a function out of order. */
const byTables = (item: Item): string =>
  callsOf(item)
    .split('\n')
    .map((line) =>
      /"answer"/.test(line) ? line : `{"function":"table_of_${(JSON.parse(line) as WorldCall).function}"}`,
    )
    .join('\n');

/** Systems that act in worlds, whose calls the bundled models cannot write. */
export const worldScripts: { readonly [strategy: string]: Script } = {
  'loop-rollouts': inErrands,
  ftrl: inErrands,
  'agent-r': inErrands,
  slim: inErrands,
  'skill-learn-bench': inErrands,
  draft: { task: errands, say: acts('Documentation: it tells what is there.\nNext: try it once more.') },
  'hell-or-high-water': {
    task: atlas,
    // Its first call fails for good; the answer follows from the tables.
    say: (item, asked) => (/out of order/.test(asked) && /^Result/.test(asked) ? byTables(item) : callsOf(item)),
  },
  'async-tool': { task: atOnce, say: (item) => callsOf(item) },
  'tool-ace-r': { task: toolCalls as Task, say: ({ target }) => JSON.stringify(target) },
};
