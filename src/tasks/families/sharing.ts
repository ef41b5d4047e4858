import { integer, pick } from '../../base/chance';
import { family } from './family';
import { last, operation, result } from './operation';
import { names, things } from './vocabulary';

interface Parameters {
  readonly name: string;
  readonly thing: string;
  readonly friends: number;
  /** What each friend gets. */
  readonly each: number;
  readonly boxes: number;
  readonly perBox: number;
}

/** Boxes of things, some more or some less, shared equally. */
export const sharing = family<Parameters>({
  name: 'sharing',
  weight: 2,
  draw(chance) {
    const friends = integer(chance, 2, 9);
    const each = integer(chance, 2, 19);
    const boxes = integer(chance, 2, 9);
    const perBox = integer(chance, 3, 25);
    const thing = pick(chance, things);
    return { friends, each, boxes, perBox, thing, name: pick(chance, names) };
  },
  make({ name, thing, friends, each, boxes, perBox }) {
    const extra = friends * each - boxes * perBox;
    const start = `${name} has ${boxes} boxes with ${perBox} ${thing} each and`;
    const end = `equally among ${friends} friends. How many ${thing} does each friend get?`;
    const inBoxes = operation('in boxes', boxes, '*', perBox);
    const share = operation('each', result(1), '/', friends);
    if (extra >= 0)
      return {
        question: `${start} ${extra} more ${thing}. ${name} shares all of them ${end}`,
        steps: [inBoxes, operation('all', result(0), '+', extra), share],
        answer: last,
        expression: `(${boxes} * ${perBox} + ${extra}) / ${friends}`,
      };
    return {
      question: `${start} gives away ${-extra} ${thing}. The rest is shared ${end}`,
      steps: [inBoxes, operation('rest', result(0), '-', -extra), share],
      answer: last,
      expression: `(${boxes} * ${perBox} - ${-extra}) / ${friends}`,
    };
  },
});
