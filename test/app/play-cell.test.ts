import { expect, it } from 'vitest';
import type { App } from '../../src/app/app';
import { playCell } from '../../src/app/play-cell';
import { textOf } from '../../src/contract/engine';
import type { JudgeGrader, Task } from '../../src/contract/task';
import { cellsOf } from '../../src/lab/plan';
import { never } from '../support/collect';
import { contestant, planOf } from '../support/lab';
import { labApp } from '../support/lab-app';
import { scripted } from '../support/scripted';

const opinion: JudgeGrader = {
  title: 'An opinion',
  conversations: ({ text }) => [[{ role: 'user', content: `Is this good? ${text}` }]],
  read: ([reply = '']) => ({ score: reply.startsWith('Good') ? 1 : 0, read: reply }),
};
const open: Task = {
  title: 'Open',
  summary: 'Has no rule.',
  licence: 'MIT',
  item: (index) => ({
    problem: { id: `open-${index}`, prompt: `Say something (${index}).` },
    target: '',
    grader: 'opinion',
  }),
};
function judged() {
  const judge = scripted(({ messages }) => (textOf(messages[0]!).includes('Answer') ? 'Good.' : 'Bad.'), 1);
  const modelOf = ({ model }: { model: string }) => (model === 'judge' ? judge : scripted(undefined, 1));
  const app = {
    ...labApp({ modelOf }),
    tasks: new Map([['open', open]]),
    marking: { graders: new Map([['opinion', opinion]]), tools: new Map() },
  } as App;
  return { app, judge };
}
const plan = { ...planOf([contestant('one')], 1), problems: [{ task: 'open', index: 0 }] };
const [cell] = cellsOf(plan);
const quiet = () => {};

it('asks the judge of the plan, and keeps its marks', async () => {
  const { app, judge } = judged();
  const withJudge = { ...plan, judge: { engine: 'scripted', model: 'judge' } };
  const result = await playCell(app, withJudge, cell!, quiet, never());
  expect(result).toMatchObject({ status: 'ended', drafts: [1], score: 1, read: 'Good.' });
  expect(await app.store.grades.of(result!.run)).toMatchObject([
    { grader: 'opinion', by: 'grader' },
    { grader: 'opinion', by: 'grader' },
  ]);
  const asked = judge.calls.length;
  expect(await playCell(app, withJudge, cell!, quiet, never())).toEqual(result);
  expect(judge.calls).toHaveLength(asked);
});

it('leaves ungraded what nobody was asked to judge, whoever judges elsewhere', async () => {
  const { app, judge } = judged();
  const result = await playCell(app, plan, cell!, quiet, never());
  expect(result).toMatchObject({ status: 'ended', drafts: [null], score: null });
  expect(judge.calls).toEqual([]);
});

it("lets a person's mark stand above every other", async () => {
  const { app } = judged();
  const withJudge = { ...plan, judge: { engine: 'scripted', model: 'judge' } };
  const { run } = (await playCell(app, withJudge, cell!, quiet, never()))!;
  await app.store.grades.put({ run, key: 'end', grader: 'opinion', grade: { score: 0, read: 'no' }, by: 'person' });
  expect(await playCell(app, withJudge, cell!, quiet, never())).toMatchObject({ drafts: [1], score: 0, read: 'no' });
});

it('says why when the judge cannot be asked, and goes on from there', async () => {
  const { app, judge } = judged();
  const withJudge = { ...plan, judge: { engine: 'scripted', model: 'judge' } };
  const { generate } = judge;
  judge.generate = async function* () {
    throw new Error('The server is gone.');
  };
  expect(await playCell(app, withJudge, cell!, quiet, never())).toMatchObject({
    status: 'failed',
    error: 'The server is gone.',
  });
  judge.generate = generate;
  expect(await playCell(app, withJudge, cell!, quiet, never())).toMatchObject({ status: 'ended', score: 1 });
});
