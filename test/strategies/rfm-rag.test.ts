import { expect, it } from 'vitest';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';

const problem = {
  id: 'q',
  prompt: 'Where was the architect of the Drum Gate born?\nAnswer in a few words.',
  extra: { library: 'bundled', question: 'Where was the architect of the Drum Gate born?' },
};

it('fills a pool with what is missing, and answers from it', async () => {
  const lines = [
    'Answer: I guess Brook',
    'Drum Gate | designed by | ?\n? | born in | ?',
    'Query: "Drum Gate designer"',
    '- Ines Jorrocks designed the Drum Gate.',
    'No. The birthplace of Ines Jorrocks is missing.',
    'Ines Jorrocks born',
    '- Ines Jorrocks designed the Drum Gate.\n- Ines Jorrocks was born in Aldmere.',
    'Yes',
    'Answer: Aldmere',
  ];
  const run = await played('rfm-rag', lines, { tools, problem });
  expect(run.roles).toEqual(['actor', 'actor', 'actor', 'curator', 'critic', 'actor', 'curator', 'critic', 'actor']);
  expect(run.asked[2]).toContain('Drum Gate | designed by | ?');
  expect(run.asked[2]).toContain('(nothing yet)');
  expect(run.asked[3]).toContain('[building-drum-gate]');
  expect(run.asked[5]).toContain('Missing: The birthplace of Ines Jorrocks is missing.');
  expect(run.asked[6]).toContain('[person-ines-jorrocks]');
  // What is in the pool stands there once.
  expect(run.asked[8]!.match(/designed the Drum Gate/g)).toHaveLength(1);
  expect(run.verdicts.map(({ verdict }) => verdict.score)).toEqual([0, 1]);
  expect(run.stop).toBe('the evidence is complete after round 2');
  expect(run.drafts).toEqual(['I guess Brook', 'Aldmere']);
});

it('takes a verdict it cannot read for no, and stops after its rounds', async () => {
  const lines = ['Answer: x', 'no facts', 'gate', 'none', 'Perhaps.', 'gate', 'none', 'Perhaps.', 'Answer: unknown'];
  const run = await played('rfm-rag', lines, { tools, problem, options: { rounds: 2, top: 1 } });
  expect(run.warnings).toHaveLength(2);
  // Without facts the question itself is wanted.
  expect(run.asked[2]).toContain('Where was the architect of the Drum Gate born?');
  expect(run.asked[8]).toContain('(nothing yet)');
  expect(run.stop).toBe('2 rounds are over');
  expect(run.answer!.value).toBe('unknown');
});
