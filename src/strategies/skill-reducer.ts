import { likeness } from '../blocks/likeness';
import { readChoice, readYesNo } from '../blocks/parse';
import { say } from '../blocks/say';
import { sentencesOf } from '../blocks/sentences';
import { integer } from '../contract/options';
import { skillOf, type Skill } from '../contract/skill';
import { strategy, type Context, type Steps } from '../contract/strategy';

/** Queries, and rules, that are asked about at most. */
const asked = 6;
/** Sentences of a description, and paragraphs of a body, that are looked at one by one. */
const parts = 10;
/** Paragraphs that may be put back. */
const restores = 3;

/**
 * SkillReducer (#152): the description of a skill loses every sentence without which it is still loaded for the right tasks and for no
 * others (delta debugging); of its body the rules stay, and examples, templates and background move to files that are read when
 * needed. A rule that got lost brings its paragraph back.
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
  options: { restores: integer('Paragraphs that may come back', restores, 0, 5) },
  calls: (options) => 1 + (parts + 1) * asked + parts + (options.restores + 1) * asked,

  async *run(context, options) {
    const skill = skillOf(context.problem) ?? plain(context);
    const whole =
      skill.description.trim() || (yield* say(context, 'actor', 'skill-describe', { body: skill.body })).text;
    yield context.note({ type: 'draft-ready', draft: { text: written(skill.name, whole, chunksOf(skill.body), []) } });
    const description = yield* shorter(context, skill, whole);
    let { core, moved } = yield* sorted(context, skill.body);
    let back = 0;
    for (;;) {
      const lost = yield* firstLost(context, core, skill.rules);
      if (lost === null || back === options.restores || moved.length === 0) break;
      const chunk = moved.reduce((best, one) => (likeness(one, lost) > likeness(best, lost) ? one : best));
      [core, moved] = [[...core, chunk], moved.filter((one) => one !== chunk)];
      back++;
    }
    const text = written(skill.name, description, core, moved);
    const value = {
      description: [words(whole), words(description)],
      body: [words(skill.body), words(core.join(' '))],
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

/** What cannot be read stays where it is always seen. */
async function* sorted(context: Context, body: string): Steps<{ core: readonly string[]; moved: readonly string[] }> {
  const chunks = chunksOf(body);
  const moved: string[] = [];
  for (const chunk of chunks.slice(0, parts)) {
    const { text } = yield* say(context, 'verifier', 'skill-classify', { chunk }, { maxTokens: 16 });
    const kind = readChoice(text, ['A', 'B', 'C', 'D']);
    if (kind !== null && kind !== 'A') moved.push(chunk);
  }
  return { core: chunks.filter((chunk) => !moved.includes(chunk)), moved };
}

async function* firstLost(context: Context, core: readonly string[], rules: readonly string[]): Steps<string | null> {
  for (const rule of rules.slice(0, asked)) {
    const slots = { body: core.join('\n\n'), rule };
    const { text } = yield* say(context, 'verifier', 'skill-kept', slots, { maxTokens: 16 });
    if (readYesNo(text) === false) return rule;
  }
  return null;
}

const chunksOf = (body: string): readonly string[] => body.split(/\n{2,}/).filter((chunk) => chunk.trim());
const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

function written(name: string, description: string, core: readonly string[], moved: readonly string[]): string {
  const files = moved.map(
    (chunk, index) => `## On demand ${index + 1}: read when you need ${chunk.slice(0, 40).split('\n')[0]}…\n${chunk}`,
  );
  return [`# ${name}`, description, ...core, ...files].join('\n\n');
}
