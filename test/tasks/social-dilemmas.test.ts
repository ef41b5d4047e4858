import { expect, it } from 'vitest';
import { gradeOf } from '../../src/app/grading';
import { programSource, programTaskOf, reportOf } from '../../src/contract/program';
import { graders } from '../../src/graders';
import { socialDilemma } from '../../src/metrics/social-dilemma';
import task from '../../src/tasks/social-dilemmas';
import { never } from '../support/collect';
import { policies } from '../support/policies';
import { nodeTools as tools } from '../support/tools';

const numbers = Array.from({ length: task.size! }, (_, index) => index);
const score = async (text: string, index: number) =>
  (await gradeOf({ text }, task.item(index), { graders, tools }, never())).score!;

it.each(numbers)('in game %i it pays for all to mind the common good, and a good policy is worth 1', async (index) => {
  const greedy = await score(policies.greedy, index);
  const careful = await score(policies.careful, index);
  expect(careful).toBeGreaterThan(greedy + 0.2);
  expect(careful).toBeGreaterThan(0.85);
});

it('reports what the metrics of social dilemmas say of the rewards', async () => {
  const { before, limit } = programTaskOf(task.item(0).problem)!;
  const code = `${policies.quarrelsome}\nconsole.log(JSON.stringify([play(3), measure(3)]));`;
  const result = await tools
    .get('javascript')!
    .call(programSource({ code, before: before!, tests: [], limit: limit! }), never());
  const [{ rewards, out }, { score: _score, ...measured }] = JSON.parse(reportOf(result)!.console) as [
    { rewards: number[][]; out: number[] },
    { score: number; [name: string]: number },
  ];
  const metrics = socialDilemma(rewards, out);
  expect(metrics.peace).toBeLessThan(10);
  for (const [name, value] of Object.entries(metrics)) expect(measured[name]).toBeCloseTo(value!, 10);
});

it('is the same game whatever the policy does to chance and to objects', async () => {
  const { before } = programTaskOf(task.item(1).problem)!;
  const run = async (code: string) => {
    const tests = [{ name: 'm', call: 'JSON.stringify(measure(1))', expect: null }];
    return reportOf(
      await tools.get('javascript')!.call(programSource({ code, before: before!, tests, limit: 10_000 }), never()),
    )!;
  };
  const honest = await run("const policy = () => 'clean';");
  const vandal = await run("Array.prototype.push = () => 1; Math.max = () => 99; const policy = () => 'clean';");
  expect(vandal.tests).toEqual(honest.tests);
  const writing = await run(
    "'use strict'; const policy = (state) => { try { state.apples.push({ x: 0, y: 0 }); state.agents[0].x = 0; } catch {} return 'clean'; };",
  );
  expect(writing.tests).toEqual(honest.tests);
  expect((await run("const policy = () => 'jump';")).tests[0]!.message).toContain('policy gave jump');
});
