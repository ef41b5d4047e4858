import { at } from '../base/chance';
import type { Task } from '../contract/task';
import faults from './data/program-faults.json';
import { whole } from './families/generator';
import { programItem, programProblems, type Language } from './programs/problem';

/** A program with one thing wrong in it; `fault` is what running its tests says first. */
interface Fault {
  readonly problem: string;
  readonly language: Language;
  readonly fault: string;
  readonly code: string;
}

/** @throws RangeError when there is no program of that number. */
const task: Task = {
  title: 'Programs to repair',
  summary:
    'Programs in JavaScript and Python with one fault each: wrong results, names, types, syntax, ranges, endless loops.',
  licence: 'MIT',
  size: faults.length,
  item(index) {
    const { problem: id, language, fault, code } = at(faults as readonly Fault[], whole(index));
    const number = programProblems.findIndex((problem) => problem.id === id);
    const { problem, tags = [], ...rest } = programItem(language, number);
    const prompt = `${problem.prompt}\n\nThis program is meant to do it, but has a fault. Repair it:\n\`\`\`\n${code}\n\`\`\``;
    return {
      ...rest,
      problem: { ...problem, id: `program-repair-${index}`, prompt },
      tags: [...tags, fault, language],
    };
  },
};
export default task;
