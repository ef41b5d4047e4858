import { expect, it } from 'vitest';
import { gradesByRule } from '../../src/app/grading';
import { textOf, type Completion, type Model } from '../../src/contract/engine';
import { graders } from '../../src/graders';
import { emptyView, foldAll } from '../../src/runs/fold';
import { strategies } from '../../src/strategies';
import { collect } from '../support/collect';
import { plausible, small } from '../support/plausible';
import { header, oracle, play } from '../support/runs';

const thought = 'SECRETLY the answer is 4711';

/** A model that thinks before each answer. */
function thinker(): ReturnType<typeof plausible> {
  const model = plausible();
  return {
    ...model,
    async *generate(request, signal) {
      yield { type: 'reasoning-delta', text: thought };
      const said: Completion = yield* (model as Model).generate(request, signal);
      return { ...said, reasoning: thought };
    },
  };
}
const run = (strategy: string) =>
  header({ strategy, options: small(strategies.get(strategy)!.options), problem: { id: 'p', prompt: 'What is 2?' } });

it.each([...strategies.keys()])('%s shows no thinking to a model, a draft, a verdict or the answer', async (id) => {
  const model = thinker();
  const events = await collect(play(run(id), { model, oracle: oracle('2') }));
  for (const { messages } of model.calls) expect(messages.map(textOf).join('\n')).not.toContain('SECRETLY');
  const made = events.filter(({ type }) => ['draft-ready', 'verdict-ready', 'check-end', 'run-end'].includes(type));
  expect(made.length).toBeGreaterThan(0);
  expect(JSON.stringify(made)).not.toContain('SECRETLY');
});

it('marks by the answer, whatever was thought', async () => {
  const item = { problem: run('single').problem, target: '4711', grader: 'number' };
  const right = foldAll(await collect(play(run('single'), { model: thinker() })), emptyView);
  const marks = [...gradesByRule(right, item, graders)!.values()];
  expect(marks.length).toBeGreaterThan(0);
  for (const { score, read } of marks)
    expect({ score, read }).toEqual({ score: 0, read: expect.not.stringMatching('4711') });
});
