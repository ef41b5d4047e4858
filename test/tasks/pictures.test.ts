import { expect, it } from 'vitest';
import grader from '../../src/graders/picture';
import pictures from '../../src/tasks/data/pictures.json';
import task from '../../src/tasks/pictures';
import { lint } from '../../src/tools/render/lint';
import { never } from '../support/collect';
import { nodeTools } from '../support/tools';

it('has thirty and more, in SVG and HTML, without a fault in their markup', () => {
  expect(pictures.length).toBeGreaterThanOrEqual(30);
  expect(new Set(pictures.map(({ id }) => id)).size).toBe(pictures.length);
  for (const { id, kind, markup } of pictures)
    expect([id, lint(markup, kind === 'svg' ? 'svg' : 'html')]).toEqual([id, []]);
});

it('says every colour in words that a reader needs', () => {
  for (const { id, words, markup } of pictures)
    for (const [colour] of markup.matchAll(/#(?!000000|ffffff)[\da-f]{6}/g)) expect(words, id).toContain(colour);
});

it('marks a picture by its likeness to the target', async () => {
  const square = pictures.findIndex(({ id }) => id === 'square');
  const mark = async (text: string) => {
    const item = task.item(square);
    const source = grader.source({ text }, item);
    return source && grader.read(await nodeTools.get('render')!.call(source, never()), item);
  };
  const { markup } = pictures[square]!;
  expect(await mark(`\`\`\`svg\n${markup}\n\`\`\``)).toEqual({ score: 1, read: 'pixels 1, structure 1' });
  const moved = await mark(markup.replace('x="50"', 'x="58"'));
  expect(moved).toMatchObject({ score: expect.any(Number) });
  const { score } = moved as { score: number };
  expect(score).toBeGreaterThan(0.5);
  expect(score).toBeLessThan(1);
  expect(await mark('I cannot draw.')).toBeNull();
});
