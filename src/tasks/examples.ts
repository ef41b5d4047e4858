import type { Task } from '../contract/task';
import { ages } from './families/ages';
import { at } from '../base/chance';
import { clock } from './families/clock';
import { equation } from './families/equation';
import { expression } from './families/expression';
import { itemOf } from './families/generator';
import { letters } from './families/letters';
import { ordering } from './families/ordering';
import { percent } from './families/percent';
import type { Program } from './families/program';
import { sequence } from './families/sequence';
import { sharing } from './families/sharing';
import { shop } from './families/shop';
import { sorting } from './families/sorting';
import { weekday } from './families/weekday';

/** Chosen for variety; a new one goes to the end, so that ids stay with their problems. */
const programs: readonly Program[] = [
  shop.make({
    name: 'Mia',
    first: { thing: 'pens', count: 7, price: 13 },
    second: { thing: 'books', count: 8, price: 14 },
    paid: 240,
    wording: 0,
  }),
  letters.make({ word: 'strawberry', letter: 'r', wording: 0 }),
  expression.make({ form: 3, a: 12, b: 7, c: 9, d: 14, wording: 1 }),
  clock.make({ hour: 18, minute: 40, minutes: 135, wording: 1 }),
  sharing.make({ name: 'Leo', thing: 'marbles', friends: 4, each: 17, boxes: 5, perBox: 12 }),
  ordering.make({
    people: ['Rosa', 'Finn', 'Ada', 'Hugo'],
    scale: ['taller', 'tallest', 'shortest'],
    told: [2, 0, 1],
    wanted: 'most',
  }),
  percent.make({ percent: 15, base: 240, thing: null, wording: 0 }),
  equation.make({ factor: 7, x: 13, offset: 25, wording: 0 }),
  sequence.make({ kind: 'ratio', start: 5, by: 3, wording: 0 }),
  sorting.make({ numbers: [42, 7, 91, 18, 63], goal: 'order', wording: 0 }),
  ages.make({ younger: 'Zoe', older: 'Sam', age: 11, gap: 6, later: 9, wording: 0 }),
  weekday.make({ today: 3, ahead: 45, wording: 0 }),
];

/** @throws RangeError when there is no example of that number. */
const task: Task = {
  title: 'Examples',
  summary: 'A dozen short puzzles, one of each kind, to begin with.',
  licence: 'MIT',
  size: programs.length,
  item: (index) => itemOf(`examples-${index}`, at(programs, index)),
};
export default task;
