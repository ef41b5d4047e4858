import { expect, it } from 'vitest';
import type { Scene } from '../../src/base/scene';
import grader from '../../src/graders/furnished-room';
import rooms from '../../src/tasks/rooms';

const items = Array.from({ length: rooms.size! }, (_, index) => rooms.item(index));
const wayOf = ({ target }: (typeof items)[number]) => (target as unknown as { readonly way: Scene }).way;

it('has a way for every room, which the grader accepts, and no room twice', () => {
  for (const item of items) expect(grader.grade({ text: JSON.stringify(wayOf(item)) }, item), item.problem.id).toMatchObject({ score: 1 }); // prettier-ignore
  expect(new Set(items.map(({ problem }) => problem.prompt)).size).toBe(rooms.size);
});

it('refuses a room in which one thing is missing, or stands where it cannot', () => {
  for (const item of items) {
    const { objects } = wayOf(item);
    const [first, ...others] = objects as [(typeof objects)[number], ...(typeof objects)[number][]];
    const graded = (things: typeof objects) => grader.grade({ text: JSON.stringify({ objects: things }) }, item);
    expect(graded(others).score, item.problem.id).toBe(0);
    expect(graded([{ ...first, x: first.x - 3 }, ...others])).toMatchObject({ score: 0 });
    expect(graded([...objects, { ...first, name: 'second' }]).why).toContain('collide');
  }
});

it('tells the sizes, the places and the room, and not the way', () => {
  const { problem } = items[0]!;
  expect(problem.prompt).toMatch(/^Furnish a bedroom: [\d.]+ metres wide/);
  expect(problem.prompt).toContain('- There is a bed: 1.4 to 1.8 wide, 1.9 to 2.1 deep, 0.4 to 0.7 high.');
  expect(problem.prompt).toContain('- The lamp stands on the nightstand.');
  expect(problem.extra).toEqual({ room: wayOf(items[0]!).room });
  expect(() => rooms.item(rooms.size!)).toThrow(RangeError);
});
