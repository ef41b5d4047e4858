import { random } from '../base/random';
import type { Task } from '../contract/task';
import questions from './data/general-choice.json';
import { at, shuffled } from '../base/chance';
import { whole } from './families/generator';

const letters = ['A', 'B', 'C', 'D'];

/** Of four questions in a row each has the right option in another place, so that no letter is right more often. */
function placeOf(index: number): number {
  const block = Math.floor(index / letters.length);
  return letters.indexOf(at(shuffled(random(`general-choice letters ${block}`), letters), index % letters.length));
}

/** @throws RangeError when there is no question of that number. */
const task: Task = {
  title: 'General knowledge, multiple choice',
  summary: 'Questions on science, geography, history, language and everyday reasoning, with four options each.',
  licence: 'MIT',
  size: questions.length,
  item(index) {
    const { question, right, wrong, tag } = at(questions, whole(index));
    const place = placeOf(index);
    const choices = shuffled(random(`general-choice-${index}`), wrong).toSpliced(place, 0, right);
    return {
      problem: { id: `general-choice-${index}`, prompt: question, choices },
      target: letters[place]!,
      grader: 'choice',
      tags: [tag],
    };
  },
};
export default task;
