import { expect, it } from 'vitest';
import { foldAll } from '../../../src/runs/fold';
import { createRun } from '../../../src/runs/create';
import { baselineOf, samplesFor } from '../../../src/ui/panels/baseline/equal-cost';
import { collect } from '../../support/collect';
import { memoryCompletions } from '../../support/memory';
import { header, play } from '../../support/runs';
import { scripted } from '../../support/scripted';

const judge = () =>
  scripted(({ messages }) => (/Verdict:/.test(String(messages[0]!.content)) ? 'Verdict: incorrect' : 'Answer: 4'), 1);

it('counts a loop in first drafts', async () => {
  const view = foldAll(await collect(play(header({ strategy: 'actor-critic' }), { model: judge() })));
  const first = view.steps[0]!;
  const draft = first.kind === 'model' ? first.done!.completion.usage : { input: 0, output: 0 };
  const samples = samplesFor(view)!;
  expect(samples).toBe(Math.round((view.totals.input + view.totals.output) / (draft.input + draft.output)));
  expect(samples).toBeGreaterThan(7);
});

it('has nothing to say of plain sampling, or of a run under way', async () => {
  const events = await collect(play(header({ strategy: 'self-consistency' })));
  expect(samplesFor(foldAll(events))).toBeNull();
  const loop = await collect(play(header({ strategy: 'actor-critic' }), { model: judge() }));
  expect(samplesFor(foldAll(loop.slice(0, -1)))).toBeNull();
});

it('shares the first draft with the run it is compared with', async () => {
  const completions = memoryCompletions();
  const run = header({ strategy: 'actor-critic' });
  await collect(play(run, { model: judge(), completions }));
  const baseline = createRun({ ...baselineOf(run, 4), createdAt: 0 });
  const model = judge();
  await collect(play(baseline, { model, completions }));
  expect(model.calls).toHaveLength(3);
});
