import { expect, it } from 'vitest';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';

const problem = { id: 'q', prompt: 'Who designed the Drum Gate?', extra: { library: 'bundled' } };
const options = { rounds: 2, attempts: 2, actions: 1 };

it('invents questions of rising hops, rewards the middle, and learns from one it solved', async () => {
  const lines = [
    'Answer: nobody', // the problem, before
    'Question: Which stone is the gate of?\nAnswer: grey granite',
    'Search: gate', // attempt 1
    'Answer: grey granite',
    'Answer: brick', // attempt 2
    'Question: Where was its builder born?\nAnswer: Aldmere',
    'Answer: Brook',
    'Answer: Brook',
    'Answer: Ines Jorrocks',
  ];
  const run = await played('dr-zero', lines, { tools, problem, options });
  expect(run.roles.filter((role) => role === 'proposer')).toHaveLength(2);
  expect(run.asked[1]).toContain('by putting one of these passages');
  expect(run.asked[5]).toContain('by putting 2 of these passages');
  expect(run.asked[5]!.match(/^\[/gm)).toHaveLength(2);
  expect(run.verdicts.map(({ verdict }) => verdict)).toEqual([
    { score: 1, feedback: '1 hops, solved 1 of 2 times: reward 1.00' },
    { score: 0, feedback: '2 hops, solved 0 of 2 times: reward 0.00' },
  ]);
  expect(run.asked[8]).toContain('An example:\nWhich stone is the gate of?\nSearch: gate\nResult: [');
  expect(run.asked[8]).toContain('Now yours:\nWho designed the Drum Gate?');
  // Answers to invented questions are no drafts of the problem.
  expect(run.drafts).toEqual(['nobody', 'Ines Jorrocks']);
  expect(run.stop).toBe('1 of 2 invented questions were solved');
});

it('gives no reward for what is no question, and keeps its first answer when nothing was solved', async () => {
  const run = await played('dr-zero', ['Answer: nobody', 'I have no idea.'], {
    tools,
    problem,
    options: { ...options, rounds: 1 },
  });
  expect(run.calls).toHaveLength(2);
  expect(run.warnings).toHaveLength(1);
  expect(run.verdicts[0]!.verdict.score).toBe(0);
  expect(run.answer!.value).toBe('nobody');
});
