import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { collect } from '../support/collect';
import { monitored } from '../support/monitored';
import { header, play } from '../support/runs';

const run = header({ strategy: 'cgrs', options: { threshold: 0.8, every: 32 } });

it('has the answer probed and says what that cost and did', async () => {
  const probes = [
    { at: 9, suppressed: true },
    { at: 40, suppressed: false },
  ];
  const tried = monitored(answering(['2+2', 'Answer: 4']), { 'suppress-reflection': { probes, spent: 21 } });
  const events = await collect(play(run, { model: tried }));
  expect(tried.calls[0]!.decoding).toMatchObject([
    { id: 'suppress-reflection', options: { threshold: 0.8, at: 'paragraph', every: 32, probe: '\nAnswer:' } },
  ]);
  expect(events.find(({ type }) => type === 'loop-stop')).toMatchObject({
    reason: '2 probes cost 21 tokens; 1 of them ruled out second thoughts',
  });
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});

it('reads a record that is not what it wrote as nothing', async () => {
  const odd = monitored(answering(['2+2', 'Answer: 4']), { 'suppress-reflection': { probes: 'many', spent: [] } });
  const events = await collect(play(run, { model: odd }));
  expect(events.find(({ type }) => type === 'loop-stop')).toMatchObject({
    reason: '0 probes cost 0 tokens; 0 of them ruled out second thoughts',
  });
});
