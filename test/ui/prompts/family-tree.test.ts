import { expect, it } from 'vitest';
import { lineageOf } from '../../../src/lab/prompts/lineage';
import { versionOf, type PromptVersion } from '../../../src/lab/prompts/version';
import { familyTree } from '../../../src/ui/panels/prompts/family-tree';

const line = (depth: number): readonly PromptVersion[] =>
  Array.from({ length: depth }).reduce<PromptVersion[]>((all, _, at) => {
    const parent = all.at(-1)?.id ?? null;
    return [...all, versionOf({ prompt: 'solve', text: String(at), title: '', parent, origin: { kind: 'written' }, createdAt: at })]; // prettier-ignore
  }, []);

it('every version has a dot in its row, and a line from the one it was made from', () => {
  const { dots, lines, height } = familyTree(lineageOf(line(3)), 40, 200);
  expect(dots.map(({ x, y }) => [x, y])).toEqual([
    [9, 20],
    [27, 60],
    [45, 100],
  ]);
  expect(lines).toEqual(['M9 20V54q0 6 6 6H27', 'M27 60V94q0 6 6 6H45']);
  expect(height).toBe(120);
});

it('a deep family stands closer, and is never wider than there is room', () => {
  expect(familyTree(lineageOf(line(60)), 40, 130).width).toBeLessThanOrEqual(130);
  expect(familyTree([], 40, 130)).toMatchObject({ dots: [], lines: [], height: 0 });
});
