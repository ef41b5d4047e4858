import { expect, it } from 'vitest';
import { forbidden, measure } from '../../src/blocks/measure';
import type { ProgramReport, TestReport } from '../../src/contract/program';
import type { Context, Steps } from '../../src/contract/strategy';
import type { ToolResult } from '../../src/contract/tool';

const extra = {
  language: 'javascript',
  entry: 'f',
  parameters: [],
  tests: [],
  allowed: ['Math'],
  measure: { calls: ['m(1)', 'm(2)'], best: 1, worst: 0 },
};
/** A context whose tool gives these results for the two calls. */
const context = (tests: readonly Partial<TestReport>[]) =>
  ({
    problem: { id: 'p', prompt: '?', extra },
    async *call(): Steps<ToolResult> {
      const value: ProgramReport = { tests: tests as TestReport[], console: '', ms: 1 };
      return { ok: false, reason: 'error', output: 'what the tool says', value: value as never };
    },
  }) as unknown as Context;
const got = (row: object) => ({ outcome: 'assertion', got: JSON.stringify(JSON.stringify(row)) }) as const;

const end = async <Result>(steps: Steps<Result>): Promise<Result> => {
  const { value } = await steps.next();
  return value as Result;
};

it('is the mean over the calls', async () => {
  const measured = await end(measure(context([got({ score: 1, peace: 4 }), got({ score: 2, peace: 5 })]), ''));
  expect(measured).toEqual({
    score: 1.5,
    values: { score: 1.5, peace: 4.5 },
    result: 'score: 1.5\npeace: 4.5',
    fault: null,
  });
});

it('is nothing where one call throws or gives no numbers', async () => {
  const thrown = context([got({ score: 1 }), { outcome: 'name', message: 'x' }]);
  expect(await end(measure(thrown, ''))).toEqual({
    score: null,
    values: {},
    result: 'what the tool says',
    fault: 'name',
  });
  expect(await end(measure(context([got({ score: 1 }), { outcome: 'assertion', got: '"no"' }]), ''))).toMatchObject({
    score: null,
    fault: 'other',
  });
});

it('names what a program may not use', () => {
  expect(forbidden(context([]), 'const f = () => Math.max(1);')).toBeNull();
  expect(forbidden(context([]), 'const f = () => fetch(1);')).toContain('it uses fetch');
});
