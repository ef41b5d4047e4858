import { expect, it } from 'vitest';
import { optionValues } from '../../src/contract/options';
import { strategies } from '../../src/strategies';

const presets = [...strategies].flatMap(([id, { options, presets = [] }]) =>
  presets.map((preset) => ({ id, title: preset.title, shape: options, given: preset.options })),
);

it.each(presets)('the preset $title of $id sets options that there are', ({ shape, given }) => {
  expect(Object.keys(shape)).toEqual(expect.arrayContaining(Object.keys(given)));
  expect(optionValues(shape, given)).toMatchObject(given);
});

it('names every preset once', () => {
  const names = presets.map(({ title }) => title);
  expect(new Set(names).size).toBe(names.length);
});
