import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ancestorsOf, circleIn, lineageOf } from '../../../src/lab/prompts/lineage';
import { givenVersions, nextTitle, versionOf, type PromptVersion } from '../../../src/lab/prompts/version';

const version = (text: string, parent: string | null, createdAt: number): PromptVersion =>
  versionOf({ prompt: 'solve', text, title: text, parent, origin: { kind: 'written' }, createdAt });

/** A family as the page makes one: every version is made from an earlier one, or from none. */
const families = fc.array(fc.nat(), { maxLength: 30 }).map((from) =>
  from.reduce<PromptVersion[]>((all, choice, at) => {
    const parent = at === 0 || choice % 4 === 0 ? null : all[choice % at]!.id;
    return [...all, version(`{question} ${at}`, parent, at)];
  }, []),
);

it('the versions that came with the page descend from its default', () => {
  const [house, ...others] = givenVersions('solve', '{question}', ['{question}!', '{question}?']);
  expect(house).toMatchObject({ parent: null, origin: { kind: 'house' }, createdAt: 0 });
  expect(others.map(({ parent, title }) => [parent, title])).toEqual([
    [house!.id, 'Paraphrase 1'],
    [house!.id, 'Paraphrase 2'],
  ]);
});

it('the same words are the same version, wherever they came from', () => {
  expect(version('{question}', null, 1).id).toBe(version('{question}', 'x', 2).id);
  expect(versionOf({ ...version('{question}', null, 1), prompt: 'direct' }).id).not.toBe(
    version('{question}', null, 1).id,
  );
});

it('versions are numbered after the last that was', () => {
  expect(nextTitle([])).toBe('Version 1');
  expect(nextTitle([{ ...version('a', null, 1), title: 'Version 7' }, version('Version x', null, 2)])).toBe(
    'Version 8',
  );
});

it('a family is written down once, each under the one it was made from', () => {
  fc.assert(
    fc.property(families, (family) => {
      const rows = lineageOf(family);
      expect(rows.map(({ version: { id } }) => id).toSorted()).toEqual(family.map(({ id }) => id).toSorted());
      for (const { version: one, depth, row, parentRow } of rows) {
        expect(rows[row]!.version).toBe(one);
        expect(depth).toBe(ancestorsOf(one.id, family).length);
        if (one.parent === null) expect(parentRow).toBeNull();
        else expect(rows[parentRow!]!.version.id).toBe(one.parent);
        if (parentRow !== null) expect(parentRow).toBeLessThan(row);
      }
      expect(circleIn(family)).toBeUndefined();
    }),
  );
});

it('a circle is found, and drawn without an end of its own', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((text, at) => version(text, null, at));
  const family = [
    { ...a!, parent: c!.id },
    { ...b!, parent: a!.id },
    { ...c!, parent: b!.id },
  ];
  expect(circleIn(family)?.id).toBe(a!.id);
  expect(circleIn([{ ...a!, parent: a!.id }])).toBeDefined();
  expect(lineageOf(family)).toHaveLength(3);
  expect(ancestorsOf(a!.id, family)).toHaveLength(2);
});
