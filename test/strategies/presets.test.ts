import { describe, expect, it } from 'vitest';
import type { Strategy } from '../../src/contract/strategy';
import { strategies } from '../../src/strategies';
import { collect } from '../support/collect';
import { plausible, small } from '../support/plausible';
import { header, oracle, play } from '../support/runs';

const problem = { id: 'c', prompt: 'What is 2+2?', choices: ['3', '4'] };
const rows = [...strategies].flatMap(([id, strategy]) =>
  (strategy.presets ?? []).map(({ title, options }): [string, string, Strategy, object] => [
    id,
    title,
    strategy,
    options,
  ]),
);

describe.each(rows)('%s as %s', (id, _title, strategy, given) => {
  it.each([true, false])('ends with an answer within its calls (answer known: %s)', async (known) => {
    const options = small(strategy.options, { ...given });
    const model = plausible(['A', 'B']);
    const run = header({ strategy: id, options, problem });
    const events = await collect(play(run, { model, oracle: known ? oracle('B') : null }));
    expect(events.at(-1)).toMatchObject({ type: 'run-end', reason: 'answered' });
    const scores = events.filter(({ type }) => type === 'score-end').length;
    expect(model.calls.length + scores).toBeLessThanOrEqual(strategy.calls(options as never));
  });
});
