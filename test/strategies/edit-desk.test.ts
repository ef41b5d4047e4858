import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { person } from '../support/asked';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';

const model = () =>
  answering(
    [/Verdict: correct/, 'Step 1 is off.\nVerdict: incorrect'],
    ['Feedback:', 'Answer: 4'],
    ['2+2', 'Answer: 5'],
  );
const run = (options = {}) => header({ strategy: 'edit-desk', options });
const marks = { spans: [{ start: 8, end: 9, label: 'wrong', note: 'one too many' }], note: '', corrected: null };

it("shows the critic's notes beside the draft and redrafts from one's own", async () => {
  const tried = model();
  const { people, questions } = person(marks);
  const events = await collect(play(run(), { model: tried, people }));
  expect(questions[0]).toMatchObject({ kind: 'label', text: 'Answer: 5', correctable: true });
  expect(questions[0]?.about?.[1]).toMatchObject({
    title: "The critic's notes",
    text: expect.stringContaining('Step 1 is off.'),
  });
  const told = String(tried.calls.at(-1)?.messages[0]?.content);
  expect(told).toContain('- "5": wrong, one too many');
  expect(told).not.toContain('Step 1 is off.');
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});

it("redrafts from the critic's notes without asking anybody, and from both", async () => {
  const { people, questions } = person();
  await collect(play(run({ notes: "the critic's notes" }), { model: model(), people }));
  expect(questions).toEqual([]);
  const tried = model();
  await collect(play(run({ notes: 'both' }), { model: tried, people: person(marks).people }));
  const told = String(tried.calls.at(-1)?.messages[0]?.content);
  expect(told).toContain('one too many');
  expect(told).toContain('Step 1 is off.');
});

it('takes a draft that was brought, and one that is put right by hand', async () => {
  const tried = model();
  const { people, questions } = person({ spans: [], note: '', corrected: 'By hand. Answer: 44' });
  const options = { draft: 'Mine. Answer: 3', critic: 'are not shown' };
  const events = await collect(play(run(options), { model: tried, people }));
  expect(tried.calls).toHaveLength(0);
  expect(questions[0]).toMatchObject({ text: 'Mine. Answer: 3' });
  expect(events.at(-1)).toMatchObject({ answer: { text: 'By hand. Answer: 44', value: '44' } });
});

it('changes nothing where nothing was said', async () => {
  const events = await collect(
    play(run({ critic: 'are not shown' }), {
      model: model(),
      people: person({ spans: [], note: ' ', corrected: null }).people,
    }),
  );
  expect(events.at(-2)).toMatchObject({ reason: 'there was nothing to change' });
  expect(events.at(-1)).toMatchObject({ answer: { value: '5' } });
});
