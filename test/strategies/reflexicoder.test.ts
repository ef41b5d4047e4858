import { expect, it } from 'vitest';
import { played } from '../support/played';
import { double, right, wrong } from '../support/programs';
import { nodeTools as tools } from '../support/tools';

it('reflects until nothing is wrong, and runs everything only then', async () => {
  const lines = [wrong, `Status: BUG\nIt adds.\n${right}`, `Status: OPTIMISE\nShorter.\n${right}`];
  const run = await played('reflexicoder', lines, { problem: double, tools });
  expect(run.purposes).toEqual(['write-program', 'reflexicoder', 'reflexicoder']);
  const tested = run.events.flatMap(({ type }, index) => (type === 'tool-end' ? [index] : []));
  const asked = run.events.findLastIndex(({ type }) => type === 'generate-end');
  expect(tested).toHaveLength(3);
  expect(Math.min(...tested)).toBeGreaterThan(asked);
  expect(run.verdicts.map(({ verdict }) => verdict.score)).toEqual([0.5, 1]);
  expect(run.stop).toBe('a reflection found nothing wrong');
});

it('keeps the last program, also when a reflection damaged it', async () => {
  const run = await played('reflexicoder', [right, `Status: BUG\n${wrong}`, 'Status: DONE'], {
    problem: double,
    tools,
  });
  expect(run.answer!.text).toContain('return n + 2;');
  expect(run.drafts.filter((draft) => String(draft).includes('2 * n'))).toHaveLength(1);
});

it('ends at a reflection that it cannot read, and at its limit', async () => {
  const lost = await played('reflexicoder', [right, 'Looks good to me'], { problem: double, tools });
  expect(lost.warnings.map(({ setting }) => setting)).toEqual(['reflexicoder']);
  expect(lost.stop).toBe('a reflection could not be read');
  const endless = await played('reflexicoder', [wrong, `Status: BUG\n${wrong}`], {
    problem: double,
    tools,
    options: { answers: 3 },
  });
  expect(endless.calls).toHaveLength(3);
  expect(endless.stop).toBe('3 programs are written');
});
