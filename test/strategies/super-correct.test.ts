import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';

const error = 'Step 2 is wrong: 12 + 9 is 21. Add again.\nVerdict: incorrect';
const model = (verdict = error) =>
  answering(
    ['which step it is', verdict],
    ['Feedback:', 'Answer: 21', 'Answer: 20'],
    ['overall strategy', 'Strategy: add.\nStep 1: 3 * 4 = 12 (multiply)\nStep 2: 12 + 9 = 22 (add)\nAnswer: 22'],
    ['Think step by step', 'Answer: 22'],
  );
const played = async (options: Record<string, string | boolean>, verdict?: string) => {
  const asked = model(verdict);
  const events = await collect(play(header({ strategy: 'super-correct', options }), { model: asked }));
  const roles = events.flatMap((event) => (event.type === 'generate-end' ? [event.role] : []));
  return { asked, events, roles };
};

it('solves by template, has the first error explained, and corrects it', async () => {
  const { asked, events, roles } = await played({});
  expect(roles).toEqual(['actor', 'teacher', 'reviser']);
  expect(asked.calls[2]!.messages[0]!.content).toContain(`Feedback:\n${error}`);
  expect(events.at(-2)).toMatchObject({ type: 'answer-chosen', reason: 'step 2 was corrected' });
  expect(events.at(-1)).toMatchObject({ answer: { value: '21' } });
});

it('leaves a solution alone in which no error is found', async () => {
  const { roles, events } = await played({}, 'All steps hold.\nVerdict: correct');
  expect(roles).toEqual(['actor', 'teacher']);
  expect(events.at(-1)).toMatchObject({ answer: { value: '22' } });
});

it('can have both correct the same error, and takes the teacher’s', async () => {
  const { roles, events } = await played({ by: 'both', template: false });
  expect(roles).toEqual(['actor', 'teacher', 'reviser', 'teacher']);
  expect(events.at(-1)).toMatchObject({ answer: { value: '20' } });
});

it('says so when no step was named', async () => {
  const { events } = await played({ by: 'teacher' }, 'Bad.\nVerdict: incorrect');
  expect(events.at(-2)).toMatchObject({ type: 'answer-chosen', reason: 'no step was named' });
});
