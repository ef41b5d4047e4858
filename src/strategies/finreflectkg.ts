import { act, answerOf } from '../blocks/act';
import { factsOf, issuesOf } from '../blocks/facts';
import { posed } from '../blocks/posed';
import { say } from '../blocks/say';
import type { Rules } from '../blocks/triples';
import { user } from '../contract/engine';
import { choice, integer, text } from '../contract/options';
import { strategy } from '../contract/strategy';
import { fill } from '../prompts/fill';

/**
 * FinReflectKG (#49): facts are drawn from a text as subject, relation and object; rules and a critic name what is wrong with
 * each, a corrector mends them, until nothing is wrong. The rules are the paper's kinds with our numbers. That the facts
 * then help to answer a question is our addition; the paper ends with the facts.
 */
export default strategy({
  title: 'FinReflectKG: facts first',
  summary: 'Draw facts out of the text, have a critic check each, mend them, and answer with the facts at hand.',
  papers: [{ title: 'FinReflectKG: Agentic Construction and Evaluation of Financial Knowledge Graphs', system: 49 }],
  family: 'loop',
  roles: ['actor', 'critic', 'reviser'],
  expect: 'Reflection satisfies more of the rules than a single pass, at several times its tokens.',
  options: {
    mode: choice('Mode', ['reflection', 'single pass', 'multi-pass'], 'Multi-pass brings names to one form, unjudged.'),
    rounds: integer('Rounds', 3, 1, 6, 'How often the critic may find something.'),
    relations: text('Relations', '', 'Names that are allowed, with commas between; empty allows all.'),
    longest: integer('Longest name', 5, 1, 12, 'Words in a subject or an object.'),
    give: choice('Give', ['an answer', 'the facts']),
  },
  calls: ({ mode, rounds, give }) =>
    1 + (mode === 'reflection' ? 2 * rounds : mode === 'multi-pass' ? 1 : 0) + (give === 'an answer' ? 1 : 0),
  presets: [
    { title: 'FinReflectKG', system: 49, options: { give: 'the facts' } },
    { title: 'Facts, then an answer', options: {} },
  ],

  async *run(context, { mode, rounds, relations, longest, give }) {
    const rules: Rules = { relations: relations.split(',').map((name) => name.trim()).filter(Boolean), longest }; // prettier-ignore
    const allowed = rules.relations.length ? `Use only these relations: ${rules.relations.join(', ')}.` : '';
    const source = posed(context);
    const slots = { question: source, allowed };
    let facts = yield* factsOf(context, yield* say(context, 'actor', 'finreflectkg-extract', slots));
    if (mode === 'multi-pass')
      facts = yield* factsOf(
        context,
        yield* say(context, 'reviser', 'finreflectkg-normalise', { ...slots, facts: facts.text }),
      );
    for (let round = 0; mode === 'reflection' && round < rounds; round++) {
      const { issues, read } = yield* issuesOf(context, facts, rules);
      if (!issues.length) {
        yield context.note({
          type: 'loop-stop',
          reason: read ? 'no fact has an issue' : 'no rule is broken, and the critic cannot be read',
        });
        break;
      }
      const mend = { ...slots, facts: facts.text, issues: issues.map((issue) => `- ${issue}`).join('\n') };
      facts = yield* factsOf(context, yield* say(context, 'reviser', 'finreflectkg-correct', mend));
    }
    if (give === 'the facts') return { text: facts.text, value: null };
    if (!facts.triples.length) return answerOf(yield* act(context));
    const asked = fill('finreflectkg-answer', { question: source, facts: facts.text }, context.wording);
    return answerOf(yield* act(context, { messages: [user(asked)], purpose: 'finreflectkg-answer' }));
  },
});
