import { at, sample, shuffled } from '../base/chance';
import { random } from '../base/random';
import type { Task } from '../contract/task';
import { worlds } from '../worlds';
import { docLine, docOf } from '../worlds/everywhere';
import { toolQueries } from './data/tool-queries';
import { whole } from './families/generator';

/** Functions that stand beside the right ones. */
const others = 5;

/** One query, some functions, the call that does it (the shape of ToolACE's data). @throws RangeError past the end */
const task: Task = {
  title: 'Tool calls',
  summary: 'For a request and some documented functions, say which is called and with what.',
  licence: 'MIT',
  size: toolQueries.length,
  item(index) {
    const { world, query, calls } = at(toolQueries, whole(index));
    const kind = worlds.get(world)!;
    const chance = random(`tool-calls-${index}`);
    const right = [...new Set(calls.map(([name]) => name))];
    const rest = Object.keys(kind.functions).filter((name) => !right.includes(name));
    const shown = shuffled(chance, [...right, ...sample(chance, rest, Math.min(others, rest.length))]);
    const lines = shown.map((name) => docLine(docOf(name, kind.functions[name]!)));
    return {
      problem: { id: `tool-calls-${index}`, prompt: `${query}\n\nFunctions:\n${lines.join('\n')}` },
      target: calls.map(([name, given]) => ({ function: name, arguments: given })),
      grader: 'tool-calls',
      tags: [world, calls.length > 1 ? 'several calls' : 'one call'],
    };
  },
};
export default task;
