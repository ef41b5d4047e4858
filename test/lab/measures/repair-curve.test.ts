import { expect, it } from 'vitest';
import { readOf } from '../../support/measured';
import { played } from '../../support/played';
import { broken, code, double, right, wrong } from '../../support/programs';
import { nodeTools as tools } from '../../support/tools';

const repaired = async (...lines: string[]) => {
  const { events } = await played('self-repair', lines, { problem: double, tools });
  return readOf('repair-curve', events);
};

it('tells within how many repairs a program passes, and what each repair was of', async () => {
  const [no, yes] = [
    [0, 1],
    [1, 1],
  ];
  expect(await repaired(broken, wrong, right)).toEqual({
    first: no,
    one: no,
    two: yes,
    three: yes,
    four: yes,
    name: no,
    assertion: yes,
  });
  expect(await repaired(right)).toEqual({ first: yes, one: yes, two: yes, three: yes, four: yes });
});

it('counts every repair that did not help', async () => {
  const read = await repaired(wrong, code('return n / 0;'), code('return ;;('), wrong);
  expect(read).toMatchObject({ four: [0, 1], assertion: [0, 3], syntax: [0, 1] });
});

it('takes the word of the known answer for a program that ran', async () => {
  const { events } = await played('self-repair', ['```js\n6 * 7 + 1\n```', '```js\n6 * 7\n```'], {
    tools,
    known: '42',
  });
  expect(readOf('repair-curve', events)).toMatchObject({ first: [0, 1], one: [1, 1], assertion: [1, 1] });
});

it('says nothing of programs that were written side by side, nor of those no model wrote', async () => {
  const { events } = await played('re-rest', [wrong, right], { problem: double, tools });
  const ran = events.filter(({ type }) => type === 'tool-end');
  expect(ran.length).toBeGreaterThan(1);
  expect(readOf('repair-curve', ran)).toBeNull();
  const branches = ['a#0', 'b#0'].flatMap((key) => [
    { ...events.find(({ type }) => type === 'generate-end')!, key },
    { ...ran[0]!, key: key.replace('0', '1') },
  ]);
  expect(readOf('repair-curve', branches)).toBeNull();
  expect(readOf('repair-curve', branches.slice(0, 2))).toMatchObject({ first: [0, 1] });
});
