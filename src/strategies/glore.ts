import { act, answerOf, type Draft } from '../blocks/act';
import { lookAgain } from '../blocks/look-again';
import { locate, locators } from '../blocks/locate';
import { readSteps } from '../blocks/parse';
import { redraft } from '../blocks/redraft';
import { best } from '../blocks/select';
import { verify } from '../blocks/verify';
import { choice, flag, integer, number } from '../contract/options';
import { strategy } from '../contract/strategy';
import { fill } from '../prompts/fill';

/**
 * GLoRe (#12): an outcome score says when to refine, a score of every beginning says where, and the best of draft, global and
 * local refinement wins. The trained scorers are played by P(Yes) and, for the place,
 * by a critic that goes through the steps.
 */
export default strategy({
  title: 'When, where and how to refine',
  summary:
    'Score the draft and its steps; rewrite it all and from the first doubtful step; keep the best of the three.',
  papers: [
    { title: 'GLoRe: When, Where, and How to Improve LLM Reasoning via Global and Local Refinements', system: 12 },
  ],
  family: 'loop',
  roles: ['actor', 'verifier', 'critic', 'reviser'],
  expect:
    'Global and local refinements fix different drafts, so the best of three beats either; a trained 13B rose from 53 to 65 on GSM8K.',
  options: {
    threshold: number('Doubt below', 0.5, 0, 1, 'P(Yes) under which a draft or a step counts as doubtful.'),
    when: flag('Refine only doubtful drafts', true, 'A draft that the outcome score trusts is the answer.'),
    steps: integer('Steps scored', 8, 1, 30, 'Later steps are not looked at.'),
    by: choice('Where, by', locators, 'Who finds the first step to be rewritten.'),
  },
  calls: ({ steps, by }) => (by === 'P(Yes), step by step' ? steps : 1) + 6,

  async *run(context, { threshold, when, steps, by }) {
    const draft = yield* act(context);
    const trust = yield* verify(context, draft);
    if (when && trust !== null && trust >= threshold) {
      yield context.note({ type: 'loop-stop', reason: `P(Yes) = ${trust.toFixed(2)}: nothing to refine` });
      return answerOf(draft);
    }
    const role = by === 'P(Yes), step by step' ? 'verifier' : 'critic';
    const at = yield* locate(context, draft, { by, most: steps, threshold, role });
    const fixes = [yield* lookAgain(context, draft)];
    if (at !== null) {
      const marker = fill('marked-step', { step: readSteps(draft.text)[at]! }, context.wording);
      fixes.push(yield* redraft(context, draft, marker));
    }
    const scored: { draft: Draft; how: string; score: number | null }[] = [{ draft, how: 'the draft', score: trust }];
    for (const [index, fix] of fixes.entries())
      scored.push({ draft: fix, how: index ? 'the local one' : 'the global one', score: yield* verify(context, fix) });
    const chosen = best(scored, ({ score }) => score);
    const sure = chosen.score === null ? 'no score could be read' : `P(Yes) = ${chosen.score.toFixed(2)}`;
    yield context.note({ type: 'answer-chosen', of: chosen.draft.key, reason: `${chosen.how}: ${sure}` });
    return answerOf(chosen.draft);
  },
});
