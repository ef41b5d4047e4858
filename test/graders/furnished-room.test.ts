import { expect, it } from 'vitest';
import type { RoomDemand } from '../../src/contract/scene';
import type { Item } from '../../src/contract/task';
import grader from '../../src/graders/furnished-room';

const span = [0.5, 1] as const;
const demands: readonly RoomDemand[] = [
  { that: 'there is a desk', thing: 'desk', width: [1, 2], depth: span, height: span },
  { that: 'the desk stands at a wall', thing: 'desk', at: 'wall' },
  { that: 'the lamp stands on the desk', thing: 'lamp', on: 'desk' },
  { that: 'the chair is near the desk', thing: 'chair', near: 'desk', within: 0.5 },
  { that: 'half of the floor is free', free: 0.5 },
];
const item: Item = {
  problem: { id: 'r', prompt: 'Furnish it.', extra: { room: { width: 3, depth: 3, height: 2.5 } } },
  target: { demands } as never,
  grader: 'furnished-room',
};
const box = (name: string, x: number, y: number, z: number, width: number, depth: number, height: number) => ({ name, x, y, z, width, depth, height }); // prettier-ignore
const desk = box('oak desk', 0, 0, 0, 0.6, 1.4, 0.7);
const lamp = box('Desk_Lamp', 0.1, 0.1, 0.7, 0.2, 0.2, 0.4);
const chair = box('chair', 0.9, 0.4, 0, 0.5, 0.5, 0.9);
const graded = (...objects: readonly object[]) =>
  grader.grade({ text: `Answer: ${JSON.stringify({ objects })}` }, item);

it('accepts a room that is possible and as it was asked for, things turned and named in their own way', () => {
  expect(graded(desk, lamp, chair)).toEqual({ score: 1, read: '3 things, 0 faults' });
  const fenced = `Here it is:\n\`\`\`json\n${JSON.stringify([desk, lamp, chair])}\n\`\`\``;
  expect(grader.grade({ text: fenced }, item).score).toBe(1);
});

it.each([
  ['not so: there is a desk', [lamp, chair]],
  ['not so: there is a desk', [{ ...desk, height: 1.4 }, { ...lamp, z: 1.4 }, chair]],
  [
    'not so: the desk stands at a wall',
    [
      { ...desk, x: 1, y: 1 },
      { ...lamp, x: 1.1, y: 1.1 },
      { ...chair, x: 1.7, y: 1 },
    ],
  ],
  ['not so: the lamp stands on the desk', [desk, { ...lamp, x: 2, z: 0 }, chair]],
  ['not so: the chair is near the desk', [desk, lamp, { ...chair, x: 2, y: 2 }]],
  ['not so: half of the floor is free', [desk, lamp, chair, box('rug', 0, 1.4, 0, 3, 1.6, 0.01)]],
  ['Desk_Lamp stands on nothing', [desk, { ...lamp, z: 1.5 }, chair]],
])('says %s', (why, objects) => {
  expect(graded(...objects)).toMatchObject({ score: 0, why: expect.stringContaining(why) });
});

it('finds no room in words, and cannot use a target without demands', () => {
  expect(grader.grade({ text: 'A lovely room.' }, item)).toMatchObject({ score: 0, read: null });
  expect(graded({ name: 'desk' }).score).toBe(0);
  expect(grader.grade({ text: '' }, { ...item, target: { demands: [] } }).score).toBeNull();
  expect(grader.grade({ text: '' }, { ...item, problem: { id: 'p', prompt: '?' } }).why).toContain(
    'a problem with a room',
  );
});
