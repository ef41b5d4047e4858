import { expect, it } from 'vitest';
import { passages } from '../../src/corpus/passages';
import { questions } from '../../src/corpus/questions';
import { world } from '../../src/corpus/world';

const byId = new Map(passages.map((passage) => [passage.id, passage]));

it('has three hundred passages, each with its own id and something to say', () => {
  expect(passages).toHaveLength(300);
  expect(byId.size).toBe(300);
  expect(new Set(passages.map(({ text }) => text)).size).toBe(300);
  for (const { text } of passages) expect(text).toMatch(/^["A-Z].{60,}\.$/s);
});

it('asks sixty questions and more: with one hop, with two, and without an answer', () => {
  expect(questions.length).toBeGreaterThanOrEqual(60);
  expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length);
  const hops = [0, 1, 2].map((number) => questions.filter((question) => question.hops === number).length);
  expect(hops).toEqual([14, 30, 26]);
});

it.each(questions.filter(({ hops }) => hops > 0))(
  '$text is answered by its passages',
  ({ answers, passages: ids, hops }) => {
    expect(ids).toHaveLength(hops);
    const texts = ids.map((id) => byId.get(id)!.text);
    expect(answers!.some((answer) => texts.at(-1)!.includes(answer))).toBe(true);
    // Two hops are needed: the first passage alone does not hold the answer.
    if (hops === 2) expect(texts[0]).not.toContain(answers![0]);
  },
);

it('does not say what it is asked in vain', () => {
  const all = passages.map(({ text }) => text).join(' ');
  for (const word of ['children', 'windows', 'mayor', 'wide']) expect(all).not.toContain(word);
});

it('is a country where nobody built before they were born', () => {
  expect(world.towns[0]).toMatchObject({ name: 'Aldmere' });
  const life = new Map(world.people.map((person) => [person.name, person]));
  const deeds = [
    ...world.buildings.map(({ architect, year }) => [architect, year] as const),
    ...world.mountains.map(({ climber, climbed }) => [climber, climbed] as const),
    ...world.species.map(({ describer, described }) => [describer, described] as const),
    ...world.works.map(({ author, year }) => [author, year] as const),
    ...world.organisations.map(({ founder, year }) => [founder, year] as const),
  ];
  for (const [name, year] of deeds) {
    expect(year).toBeGreaterThanOrEqual(life.get(name)!.born + 20);
    expect(year).toBeLessThanOrEqual(life.get(name)!.died);
  }
  for (const { teacher, born } of world.people) expect(life.get(teacher)?.born ?? 0).toBeLessThan(born);
  for (const { name, twin } of world.towns) expect(twin).not.toBe(name);
});
