import type { Json } from '../base/json';
import type { Task } from '../contract/task';
import { demandOf } from '../graders/marks/constraints';
import entries from './data/constraints.json';
import { at } from '../base/chance';
import { whole } from './families/generator';

/** What is to be written, and each demand in the words of the rule that checks it. */
function promptOf(topic: string, rules: readonly Json[]): string {
  const demands = rules.map((rule) => {
    const demand = demandOf(rule);
    if (!demand) throw new RangeError(`There is no rule ${JSON.stringify(rule)}; see src/graders/marks/constraints.`);
    return demand.says;
  });
  return `${topic}\n${demands.map((says) => `- ${says}`).join('\n')}`;
}

/** @throws RangeError when there is no problem of that number. */
const task: Task = {
  title: 'Constraints',
  summary: 'Short texts under one to four demands of length, wording, letters and form, each checked by a rule.',
  licence: 'MIT',
  size: entries.length,
  item(index) {
    const { topic, rules } = at(entries, whole(index));
    return {
      problem: { id: `constraints-${index}`, prompt: promptOf(topic, rules as readonly Json[]) },
      target: { rules: rules as readonly Json[] },
      grader: 'constraints',
      tags: [
        rules.length === 1 ? 'one demand' : 'several demands',
        ...new Set((rules as readonly { readonly rule: string }[]).map(({ rule }) => rule)),
      ],
    };
  },
};
export default task;
