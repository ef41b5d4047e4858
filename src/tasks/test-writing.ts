import { at } from '../base/chance';
import type { Json } from '../base/json';
import type { LabelledProgram, TestWriting } from '../contract/test-writing';
import type { Task } from '../contract/task';
import problems from './data/test-writing.json';
import { whole } from './families/generator';

interface Pack {
  readonly id: string;
  readonly entry: string;
  readonly parameters: readonly string[];
  readonly statement: string;
  /** On these the tests may be tried; on the hidden ones they are marked, too. */
  readonly programs: readonly LabelledProgram[];
  readonly hidden: readonly LabelledProgram[];
}
const packs: readonly Pack[] = problems;

const prompt = ({ entry, parameters, statement }: Pack): string =>
  `Write tests for a JavaScript function ${entry}(${parameters.join(', ')}).

What it should do: ${statement}

One test a line, with plain values, in the form
${entry}(${parameters.map(() => '…').join(', ')}) === …

Programs that do what they should must pass all tests, and programs with a mistake must fail at least one.`;

/** @throws RangeError when there is no problem of that number. */
const task: Task = {
  title: 'Tests to write',
  summary: 'Tests for small functions, marked by whether they let right programs pass and catch wrong ones.',
  licence: 'MIT',
  size: packs.length,
  item(index) {
    const pack = at(packs, whole(index));
    const { id, entry, parameters, programs, hidden } = pack;
    const extra: TestWriting = { tested: entry, parameters, programs };
    return {
      problem: { id: `test-writing-${index}`, prompt: prompt(pack), extra: extra as unknown as Json },
      target: { programs: [...programs, ...hidden] as unknown as Json },
      grader: 'test-suite',
      tags: [id],
    };
  },
};
export default task;
