import { expect, it } from 'vitest';
import type { Scene } from '../../src/base/scene';
import grader from '../../src/graders/furnished-room';
import rooms from '../../src/tasks/rooms';
import { played } from '../support/played';

const add = (name: string, x: number) =>
  JSON.stringify({ tool: 'add', objects: [{ name, x, y: 0, width: 1, depth: 1, height: 1 }] });
const marks = (realism: number, fit: number) => `Realism: ${realism}\nFit: ${fit}`;
const problem = { id: 'room', prompt: 'A small bedroom.' };
const names = (text: string) => (JSON.parse(text) as { objects: { name: string }[] }).objects.map(({ name }) => name);

it('makes changes one by one and stops when the planner is done', async () => {
  const script = [
    add('bed', 0),
    marks(6, 4),
    `\`\`\`json\n${add('desk', 2)}\n\`\`\``,
    marks(8, 8),
    '{"tool": "finish"}',
  ];
  const run = await played('scene-weaver', script, { problem });
  expect(run.roles).toEqual(['actor', 'judge', 'actor', 'judge', 'actor']);
  expect(run.asked[2]).toContain('bed: 1 by 1, 1 high, at x 0, y 0, z 0');
  expect(run.asked[2]).toContain('Marks so far: soundness 1.00, judge 0.50');
  expect(run.verdicts.map(({ verdict }) => verdict.score)).toEqual([0.75, 0.9]);
  expect(names(run.answer!.text)).toEqual(['bed', 'desk']);
  expect(run.stop).toBe('the planner is done');
});

it('takes back what lowers the total, and says so', async () => {
  const script = [add('bed', 0), marks(6, 6), add('desk', 0.5), marks(6, 6), '{"tool": "finish"}'];
  const run = await played('scene-weaver', script, { problem });
  expect(run.verdicts[1]!.verdict.feedback).toMatch(/^bed and desk collide/);
  expect(run.asked[4]).toContain('Your last change was taken back, it lowered the total to 1.10');
  expect(names(run.answer!.text)).toEqual(['bed']);
});

it('says why a change was not made, and counts it', async () => {
  const script = ['I would add a bed.', '{"tool": "move", "name": "bed"}', add('bed', 0), 'Nice.'];
  const run = await played('scene-weaver', script, { problem, options: { steps: 3 } });
  expect(run.asked[1]).toContain('Your last change was not made: it was no JSON');
  expect(run.asked[2]).toContain("there is no object 'bed'; there are none");
  expect(run.warnings).toHaveLength(3);
  expect(run.verdicts[0]!.verdict.score).toBeNull();
  expect(run.stop).toBe('3 steps are over');
  expect(names(run.answer!.text)).toEqual(['bed']);
});

it('furnishes the room of the problem, to the end its grader accepts', async () => {
  const item = rooms.item(3);
  const { objects } = (item.target as unknown as { readonly way: Scene }).way;
  const script = [JSON.stringify({ tool: 'add', objects }), marks(9, 9), '{"tool": "finish"}'];
  const run = await played('scene-weaver', script, { problem: item.problem });
  const { room } = item.problem.extra as unknown as Scene;
  expect(run.asked[0]).toContain(`Room: ${room.width} by ${room.depth}, ${room.height} high.`);
  expect(grader.grade(run.answer!, item)).toMatchObject({ score: 1 });
  expect(grader.grade({ text: '{"objects": []}' }, item).score).toBe(0);
});
