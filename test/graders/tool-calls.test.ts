import { expect, it } from 'vitest';
import type { Item } from '../../src/contract/task';
import grader from '../../src/graders/tool-calls';

const target = [
  { function: 'pay', arguments: { to: 'Ada', amount: 3 } },
  { function: 'balance', arguments: {} },
];
const item: Item = { problem: { id: 't', prompt: '?' }, target, grader: 'tool-calls' };
const mark = (text: string) => grader.grade({ text }, item);

it.each([
  ['pay(to="Ada", amount=3)\nbalance()', 1],
  ['{"name":"balance"} {"name":"pay","arguments":{"amount":"3","to":"ada."}}', 1],
  ['pay(to="Ada", amount=3)', 0],
  ['pay(to="Ada", amount=4)\nbalance()', 0],
  ['pay(to="Ada", amount=3, note="x")\nbalance()', 0],
  ['pay(to="Ada", amount=3)\nbalance()\nbalance()', 0],
  ['pay(to="Ada")\nbalance()', 0],
])('marks %j as %d', (text, score) => expect(mark(text).score).toBe(score));

it('says what it read and how much of it matches', () => {
  expect(mark('pay(to="Ada", amount=3)')).toEqual({ score: 0, read: 'pay({"to":"Ada","amount":3})', why: '1 of 2 calls match, 1 were made' }); // prettier-ignore
  expect(mark('I would pay.')).toEqual({ score: 0, read: null, why: 'no answer found' });
  expect(grader.grade({ text: 'pay()' }, { ...item, target: 'pay' }).score).toBeNull();
});
