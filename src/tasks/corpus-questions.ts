import { at } from '../base/chance';
import type { Task } from '../contract/task';
import { questions } from '../corpus/questions';
import { whole } from './families/generator';

/** @throws RangeError when there is no question of that number. */
const task: Task = {
  title: 'Questions to a country that is on no map',
  summary: 'Answers stand in one or two of three hundred passages, or in none; no model can know them by heart.',
  licence: 'MIT',
  size: questions.length,
  item(index) {
    const { text, answers, passages, hops } = at(questions, whole(index));
    return {
      problem: {
        id: `corpus-questions-${index}`,
        prompt: `${text}\nAnswer in a few words. If the passages do not say, answer: unknown.`,
        extra: { library: 'bundled', question: text },
      },
      target: { answers: answers && [...answers], passages: [...passages] },
      grader: 'short-answer',
      tags: [['unanswerable', 'one hop', 'two hops'][hops]!],
    };
  },
};
export default task;
