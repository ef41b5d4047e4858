import { likeness } from '../blocks/likeness';
import { readYesNo } from '../blocks/parse';
import { say } from '../blocks/say';
import { sentencesOf } from '../blocks/sentences';
import { chunksOf, parts, shortenCalls, shortenWording, sorted } from '../blocks/shorten-wording';
import { setOf } from '../blocks/try-wording';
import { integer } from '../contract/options';
import { promptSetOf } from '../contract/prompt-set';
import { skillOf, type Skill } from '../contract/skill';
import { strategy, type Context, type Steps } from '../contract/strategy';
import type { Answer } from '../contract/task';

/** Queries, and rules, that are asked about at most. */
const asked = 6;
/** Paragraphs that may be put back. */
const restores = 3;

/**
 * SkillReducer (#152): the description of a skill loses every sentence without which it is still loaded for the right tasks and for no
 * others (delta debugging); of its body the rules stay, and examples, templates and background move to files that are read when
 * needed. A rule that got lost brings its paragraph back. A prompt with a set of problems is shortened like a body, and checked on
 * the problems.
 */
export default strategy({
  title: 'SkillReducer: shorter instructions that still work',
  summary:
    'Cut instructions down to what decides when they are used and what must be followed, and check that nothing is lost.',
  papers: [{ title: 'SkillReducer: Optimizing LLM Agent Skills for Token Efficiency', system: 152 }],
  family: 'search',
  roles: ['actor', 'verifier'],
  expect:
    'Descriptions shrink by about half and bodies by more without loss, and shorter ones are sometimes followed better.',
  options: {
    restores: integer('Paragraphs that may come back', restores, 0, 5),
    examples: integer('Problems to check a prompt on', 6, 1, 40),
  },
  calls: (options) =>
    Math.max(
      1 + (parts + 1) * asked + parts + (options.restores + 1) * asked,
      shortenCalls(options.restores, options.examples),
    ),

  async *run(context, options) {
    if (promptSetOf(context.problem)) return yield* shorterPrompt(context, options);
    const skill = skillOf(context.problem) ?? plain(context);
    const whole =
      skill.description.trim() || (yield* say(context, 'actor', 'skill-describe', { body: skill.body })).text;
    yield context.note({ type: 'draft-ready', draft: { text: written(skill.name, whole, chunksOf(skill.body), []) } });
    const description = yield* shorter(context, skill, whole);
    const chunks = chunksOf(skill.body);
    let { core, moved } = yield* sorted(context, chunks);
    let lost = yield* rulesLost(context, core, skill.rules);
    let back = 0;
    while (lost[0] !== undefined && back < options.restores && moved.length) {
      const [rule] = lost;
      const chunk = moved.reduce((best, one) => (likeness(one, rule) > likeness(best, rule) ? one : best));
      moved = moved.filter((one) => one !== chunk);
      core = chunks.filter((one) => !moved.includes(one));
      lost = yield* rulesLost(context, core, skill.rules);
      back++;
    }
    const rules = Math.min(asked, skill.rules.length);
    const text = written(skill.name, description, core, moved);
    const value = {
      description: [words(whole), words(description)],
      body: [words(skill.body), words(core.join(' '))],
      // A whole body is taken to say all its rules.
      rules: [rules, rules - lost.length],
      back,
    };
    yield context.note({ type: 'draft-ready', draft: { text, value } });
    yield context.note({ type: 'loop-stop', reason: `${back} paragraphs came back` });
    return { text, value };
  },
});

/** Any problem is a skill of one sentence. */
const plain = ({ problem }: Context): Skill => ({
  kind: 'skill',
  name: 'task',
  description: problem.prompt,
  body: problem.prompt,
  should: [problem.prompt],
  shouldNot: [],
  rules: [],
});

/** One sentence after the other goes, if all tasks are still routed right without it; a description that never was stays whole. */
async function* shorter(context: Context, skill: Skill, description: string): Steps<string> {
  let kept = sentencesOf(description);
  if (!(yield* routes(context, skill, kept.join('')))) {
    const message = 'The description does not route its own tasks right; it stays as it is.';
    yield context.note({ type: 'warning', setting: 'skill-route', message });
    return description;
  }
  for (const sentence of kept.slice(0, parts)) {
    const rest = kept.filter((one) => one !== sentence);
    if (rest.length && (yield* routes(context, skill, rest.join('')))) kept = rest;
  }
  return kept.join('').trim();
}

async function* routes(context: Context, { should, shouldNot }: Skill, description: string): Steps<boolean> {
  const queries = [
    ...should.map((query) => [query, true] as const),
    ...shouldNot.map((query) => [query, false] as const),
  ];
  for (const [query, right] of queries.slice(0, asked)) {
    const { text } = yield* say(context, 'verifier', 'skill-route', { description, query }, { maxTokens: 16 });
    if (readYesNo(text) !== right) return false;
  }
  return true;
}

/** Rules that are no longer said. */
async function* rulesLost(
  context: Context,
  core: readonly string[],
  rules: readonly string[],
): Steps<readonly string[]> {
  const lost: string[] = [];
  for (const rule of rules.slice(0, asked)) {
    const slots = { body: core.join('\n\n'), rule };
    const { text } = yield* say(context, 'verifier', 'skill-kept', slots, { maxTokens: 16 });
    if (readYesNo(text) === false) lost.push(rule);
  }
  return lost;
}

async function* shorterPrompt(
  context: Context,
  { restores, examples }: { readonly restores: number; readonly examples: number },
): Steps<Answer> {
  const set = setOf(context, examples);
  yield context.note({ type: 'draft-ready', draft: { text: set.wording } });
  const { before, after, back } = yield* shortenWording(context, set, restores);
  const { wording, score } = after;
  const value = { wording, score, before: before.score, body: [words(set.wording), words(wording)], back };
  yield context.note({ type: 'draft-ready', draft: { text: wording, value } });
  yield context.note({ type: 'loop-stop', reason: `${back} paragraphs came back` });
  return { text: wording, value };
}

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

function written(name: string, description: string, core: readonly string[], moved: readonly string[]): string {
  const files = moved.map(
    (chunk, index) => `## On demand ${index + 1}: read when you need ${chunk.slice(0, 40).split('\n')[0]}…\n${chunk}`,
  );
  return [`# ${name}`, description, ...core, ...files].join('\n\n');
}
