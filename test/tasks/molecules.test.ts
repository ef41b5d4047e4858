import { expect, it } from 'vitest';
import grader from '../../src/graders/molecule-targets';
import molecules from '../../src/tasks/data/molecules.json';
import task from '../../src/tasks/molecules';
import { never } from '../support/collect';
import { nodeTools } from '../support/tools';

const mark = async (index: number, text: string) => {
  const source = grader.source({ text }, task.item(index));
  return source === null
    ? null
    : grader.read(await nodeTools.get('molecules')!.call(source, never()), task.item(index));
};

it('has goals that a known molecule meets and no prototype does', { timeout: 60_000 }, async () => {
  expect(molecules.goals.length).toBeGreaterThanOrEqual(20);
  for (const [index, { id, reference }] of molecules.goals.entries()) {
    expect(await mark(index, `SMILES: ${reference}`), id).toMatchObject({ score: 1, read: reference });
    for (const prototype of molecules.prototypes)
      expect((await mark(index, `SMILES: ${prototype}`))!.score, id).toBe(0);
  }
});

it('says what is wrong, and how far', async () => {
  expect(await mark(0, 'SMILES: CCCCCCCCCCCCCCCC')).toMatchObject({
    score: 0,
    why: 'mw is too high, logP is too high, qed is too low',
  });
  expect(await mark(0, 'SMILES: C1CC')).toMatchObject({ score: 0, read: null });
  expect(await mark(0, 'I do not know.')).toBeNull();
  expect(task.item(0).problem.prompt).toBe(
    'Give a molecule in SMILES with a molecular weight of 150 ± 10, a logP of 1.5 ± 0.4, a drug-likeness (QED) of 0.65 ± 0.1.',
  );
});
