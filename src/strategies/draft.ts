import { answerOf } from '../blocks/act';
import { masterTool } from '../blocks/master-tool';
import { likeness } from '../blocks/likeness';
import { posed } from '../blocks/posed';
import { bareLine, docLine, enter } from '../blocks/visit';
import { walk } from '../blocks/walk';
import { choice, integer, number } from '../contract/options';
import { strategy } from '../contract/strategy';
import type { FunctionDoc } from '../contract/world';

/**
 * DRAFT (#40): before it is used, a tool is explored; what its answers teach goes into its documentation, until that stays the same.
 * Likeness of queries and documents is the cosine of hashed runs of three characters where the paper embeds sentences.
 */
export default strategy({
  title: 'DRAFT: master a tool by trying it',
  summary: 'Try out each function, learn from what it answers, rewrite its documentation, then do the task with it.',
  papers: [
    {
      title: 'From Exploration to Mastery: Enabling LLMs to Master Tools via Self-Driven Interactions',
      system: 40,
    },
  ],
  family: 'loop',
  roles: ['actor', 'explorer', 'critic', 'reviser'],
  needs: ['worlds'],
  expect: 'Rewritten documentation helps most where the old one is poor, and also helps another model.',
  options: {
    tools: integer('Functions explored', 3, 0, 20, 'Those that are nearest to the task by their words.'),
    episodes: integer('Episodes a function', 5, 1, 5),
    resamples: integer('Another query when one was there', 3, 0, 5),
    alike: number('Queries are alike from', 0.9, 0, 1, 'Cosine.'),
    settled: number('Documentation is settled above', 0.75, 0, 1, 'Mean of cosine and BLEU with the version before.'),
    old: choice('Documentation before', ['names only', 'as it is'], 'Names only leaves most to be found out.'),
    turns: integer('Turns', 12, 1, 40),
  },
  calls: ({ tools, episodes, resamples, turns }) => tools * episodes * (3 + resamples) + turns,
  presets: [{ title: 'Old documentation', system: 40, options: { tools: 0 } }],

  async *run(context, { tools, turns, old, ...how }) {
    const { report } = yield* enter(context.branch('look around'));
    const before = old === 'names only' ? bareLine : docLine;
    const own = (report?.functions ?? []).filter(({ app }) => app !== 'help');
    const near = (doc: FunctionDoc) => likeness(posed(context), `${doc.name.replaceAll('_', ' ')} ${doc.does}`);
    const chosen = own.toSorted((one, other) => near(other) - near(one)).slice(0, tools);
    const written = new Map<string, string>();
    for (const doc of chosen)
      written.set(doc.name, yield* masterTool(context.branch(doc.name), before(doc), doc.name, how));
    const tell = (doc: FunctionDoc) => written.get(doc.name) ?? (doc.app === 'help' ? docLine(doc) : before(doc));
    return answerOf(yield* walk(context, { turns, tell }));
  },
});
