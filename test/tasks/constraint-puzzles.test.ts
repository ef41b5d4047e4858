import { expect, it } from 'vitest';
import { smtReportOf } from '../../src/contract/smt';
import puzzles from '../../src/tasks/data/constraint-puzzles.json';
import task from '../../src/tasks/constraint-puzzles';
import { never } from '../support/collect';
import { nodeTools } from '../support/tools';

const check = async (script: string) => smtReportOf(await nodeTools.get('smt')!.call(script, never()));

it('has thirty and more', () => {
  expect(puzzles.length).toBeGreaterThanOrEqual(30);
  expect(new Set(puzzles.map(({ id }) => id)).size).toBe(puzzles.length);
});

it('has one answer to each and no other, as the solver proves', { timeout: 60_000 }, async () => {
  for (const [index, { id, script, ask, answer }] of puzzles.entries()) {
    const all = script.join('\n');
    expect(await check(all), id).toMatchObject({ verdict: 'sat', model: { [ask]: String(answer) } });
    expect(await check(`${all}(assert (distinct ${ask} ${answer}))`), id).toMatchObject({ verdict: 'unsat' });
    expect(task.item(index).target).toBe(answer);
  }
});

it('cannot be answered without its constraints', { timeout: 60_000 }, async () => {
  for (const { id, script, ask, answer } of puzzles) {
    const bare = script.filter((line) => line.includes('declare'));
    const other = await check(`${bare.join('\n')}(assert (distinct ${ask} ${answer}))`);
    expect(other, id).toMatchObject({ verdict: 'sat' });
  }
});
