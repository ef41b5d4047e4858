import { expect, it } from 'vitest';
import { textOf, type Model, type ScoreRequest } from '../../src/contract/engine';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

it('returns the reply after which praise is likeliest compared with blame', async () => {
  const plain = scripted((_request, call) => `Answer: ${call}`, 1);
  const asked: ScoreRequest[] = [];
  const score: Model['score'] = async (request, signal) => {
    asked.push(request);
    const pleased = /right|Thank|understand it/.test(request.continuation);
    // Reply 1 gets everything more often said after it; reply 2 gets praise.
    const reply = /Answer: (\d)/.exec(textOf(request.messages[0]!))![1];
    const logprob = reply === '1' ? -1 : reply === '2' && pleased ? -4 : -9;
    return { ...(await plain.score(request, signal)), logprob };
  };
  const run = header({ strategy: 'flr', options: { samples: 3 } });
  const events = await collect(play(run, { model: { ...plain, score } }));
  expect(plain.calls).toHaveLength(3);
  expect(asked).toHaveLength(18);
  expect(asked.slice(0, 6).map(({ continuation }) => continuation)).toContain('No, that is wrong.');
  expect(textOf(asked[0]!.messages[0]!)).toContain('What is 2+2?');
  expect(events.at(-1)).toMatchObject({ answer: { value: '2' } });
  expect(events.at(-2)).toMatchObject({ reason: 'praise minus blame: 5.00 nats' });
});
