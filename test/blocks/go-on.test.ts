import { expect, it } from 'vitest';
import { complete, goOn, isFinished } from '../../src/blocks/go-on';
import { engineError } from '../../src/contract/errors';
import type { Asked, Context } from '../../src/contract/strategy';
import { collect, outcome } from '../support/collect';

const asked: Asked[] = [];
const context = (text: string | Error) =>
  ({
    problem: { id: 'p', prompt: 'What is 2+2?' },
    wording: {},
    note: (event: object) => ({ key: 'noted', ...event }),
    async *generate(_voice: object, request: Asked) {
      asked.push(request);
      if (text instanceof Error) throw text;
      return { text, key: 'said' };
    },
  }) as unknown as Context;

it('puts the beginning into the mouth of the assistant and returns the whole', async () => {
  const draft = await outcome(complete(context('2 + 2 = 4\nAnswer: 4'), { prefix: 'Step 1: ' }));
  expect(draft).toEqual({ text: 'Step 1: 2 + 2 = 4\nAnswer: 4', value: '4', key: 'said' });
  expect(asked.at(-1)!.messages).toMatchObject([{ role: 'user' }, { role: 'assistant', content: 'Step 1: ' }]);
});

it('does not go on with a finished solution, but notes it as a draft', async () => {
  const before = asked.length;
  const events = await collect(complete(context('more'), { prefix: 'Step 1: 4\nAnswer: 4\n' }));
  expect(asked).toHaveLength(before);
  expect(events).toMatchObject([{ type: 'draft-ready', draft: { value: '4' } }]);
});

it('takes a model that has nothing to add as having added nothing, and lets other errors through', async () => {
  const silent = engineError('EmptyOutput', 'nothing');
  expect(await outcome(goOn(context(silent), { prefix: 'Step 1' }))).toEqual({ text: '', key: null });
  await expect(outcome(goOn(context(new Error('bug')), { prefix: 'Step 1' }))).rejects.toThrow('bug');
});

it('tells a finished solution by its answer line', () => {
  expect(isFinished('Step 1: x\n**Answer:** 4')).toBe(true);
  expect(isFinished('Final answer: B')).toBe(true);
  expect(isFinished('Step 1: the answer is near')).toBe(false);
  expect(isFinished('Step 1: x\nAnswer:')).toBe(false);
});
