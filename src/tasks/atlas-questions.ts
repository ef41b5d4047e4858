import type { Task } from '../contract/task';
import { hops } from './errands/atlas';
import { errandAt, itemOf } from './errands/draw';
import { whole } from './families/generator';

const size = 60;

/**
 * Questions about a made-up land whose facts are behind some sixty functions, each fact in two ways or three: what is out of order
 * never keeps one from the answer (#25). @throws RangeError when there is no question of that number.
 */
const task: Task = {
  title: 'Atlas questions',
  summary: 'Questions of one to three steps that are answered by functions, each fact in more ways than one.',
  licence: 'MIT',
  size,
  item(index) {
    if (whole(index) >= size) throw new RangeError(`There is no number ${index}; choose 0 to ${size - 1}.`);
    const count = (index % 3) + 1;
    const seed = Math.floor(index / 6) + 1;
    const errand = errandAt('atlas', seed, hops(count), `atlas-questions-${index}`);
    return itemOf(`atlas-questions-${index}`, { world: 'atlas', seed }, errand, [
      `${count} ${count === 1 ? 'step' : 'steps'}`,
    ]);
  },
};
export default task;
