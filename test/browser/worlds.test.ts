import { afterAll, beforeAll, expect, it } from 'vitest';
import { measuring, programTaskOf, reportOf } from '../../src/contract/program';
import dilemmas from '../../src/tasks/social-dilemmas';
import recipes from '../../src/tasks/training-recipes';
import { never } from '../support/collect';
import { policies } from '../support/policies';
import { nodeTools } from '../support/tools';
import { callTool } from './built-tools';
import { visitor, type Visitor } from './page';

/** The worlds that programs are measured in, in the sandbox of the built page. */
let me: Visitor;
beforeAll(async () => void (me = await visitor()));
afterAll(() => me.leave());

it('measures policies and recipes as they are measured elsewhere', async () => {
  const page = await me.open();
  for (const [{ problem }, code] of [
    [dilemmas.item(0), policies.quarrelsome],
    [dilemmas.item(1), policies.careful],
    [recipes.item(0), programTaskOf(recipes.item(0).problem)!.measure!.start!],
  ] as const) {
    const task = programTaskOf(problem)!;
    const source = measuring(task, code, task.measure!.calls);
    const here = reportOf(await callTool(page, 'javascript', source))!;
    const there = reportOf(await nodeTools.get('javascript')!.call(source, never()))!;
    expect(here.failure).toBeUndefined();
    expect(here.tests.map(({ got }) => got)).toEqual(there.tests.map(({ got }) => got));
    expect(here.tests[0]!.got).toContain('score');
  }
});
