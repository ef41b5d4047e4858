import { expect, it } from 'vitest';
import { answering } from '../../support/answering';
import type { Question } from '../../../src/contract/question';
import { measured } from '../../support/measured';
import { plausibleReply } from '../../support/replies';

const probes = '1. How much is two and two?\n2. Two plus two makes what?\n3. Who is the king?';
const run = { strategy: 'llm-auditor', options: { probes: 3 } };
const model = (one: string, other: string) =>
  answering(['Write 3 other wordings', probes], ['How much', one], ['makes what', other], ['2+2', 'Answer: 4']);
/** Two of the probes pass. */
const people = async (question: Question) => (question.kind === 'tick' ? [0, 1] : plausibleReply(question));

it('tells how alike answers are and how many probes people let pass', async () => {
  const read = await measured('probe-audit', run, { model: model('Answer: 4', 'Answer: 5'), people });
  expect(read).toEqual({ similarity: [expect.closeTo(0.75, 5), 1], flagged: [0, 1], passing: [2, 3] });
});

it('counts a question that is flagged', async () => {
  const read = await measured('probe-audit', run, { model: model('blue', 'red'), people });
  expect(read).toMatchObject({ similarity: [0, 1], flagged: [1, 1] });
});
