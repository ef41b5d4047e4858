import { expect, it } from 'vitest';
import { strategies } from '../../src/strategies';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';

const problem = { id: 'q', prompt: 'Who designed the Drum Gate?', extra: { library: 'bundled' } };

it('does what its tags say, and tells the mix of actions', async () => {
  const lines = [
    '<reason>A gate has a designer.</reason>',
    '<match>a gate of grey granite</match>',
    '<lookup>Drum Gate</lookup>',
    '<search>Ines Jorrocks</search>',
    '<answer>Ines Jorrocks</answer>',
  ];
  const run = await played('deep-dx-search', lines, { tools, problem });
  expect(run.asked[1]).toContain('Noted.');
  expect(run.asked[2]!.match(/^\[/gm)).toHaveLength(3);
  expect(run.asked[3]).toContain('[building-drum-gate] Drum Gate:');
  expect(run.asked[4]!.match(/^\[/gm)).toHaveLength(5);
  expect(run.stop).toBe('answered after reason, match, lookup, search, answer');
  expect(run.answer!.value).toBe('Ines Jorrocks');
});

it('has to answer when its actions are over', async () => {
  const lines = ['Hm.', '<search>gate', '<answer>unknown</answer>'];
  const run = await played('deep-dx-search', lines, { tools, problem, options: { actions: 2 } });
  expect(run.warnings).toHaveLength(1);
  expect(run.stop).toBe('had to answer after none, search, answer');
  expect(run.answer!.value).toBe('unknown');
});

it('says that it is not for medicine', () =>
  expect(strategies.get('deep-dx-search')!.title).toContain('not for medicine'));
