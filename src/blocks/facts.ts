import type { Context, Said, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { readList } from './parse';
import { posed } from './posed';
import { say } from './say';
import { readTriples, ruleIssues, writeTriples, type Rules, type Triple } from './triples';

/** Facts as a draft of the run. */
export interface Facts extends Draft {
  readonly triples: readonly Triple[];
}

/** What was said as facts, in one form; as it was said, and counted, where there are none in it. */
export async function* factsOf(context: Context, { text: said, key }: Said): Steps<Facts> {
  const triples = readTriples(said);
  if (!triples.length) {
    const message = `No line has the form "subject | relation | object": "${said.slice(0, 40)}".`;
    yield context.note({ type: 'warning', setting: 'facts', message });
  }
  const text = triples.length ? writeTriples(triples) : said;
  yield context.note({ type: 'draft-ready', draft: { text, value: null }, of: key });
  return { text, key, triples };
}

/**
 * What breaks a rule and what a critic finds; `read` is false where the critic could not be read. The score of the verdict is the
 * share of facts that satisfy every rule.
 */
export async function* issuesOf(
  context: Context,
  facts: Facts,
  rules: Rules,
): Steps<{ readonly issues: readonly string[]; readonly read: boolean }> {
  const source = posed(context);
  const broken = facts.triples.map((triple) => ruleIssues(triple, source, rules));
  const { text, key } = yield* say(context, 'critic', 'finreflectkg-critique', { question: source, facts: facts.text });
  const clean = /\bno (?:more |other )?(?:issues?|problems?|errors?|mistakes?)\b|^\W*none\b/i.test(text);
  const listed = !clean && /^\s*(?:[-*•]|\d+[.)])/m.test(text);
  if (!clean && !listed) {
    const message = `The critic neither lists issues nor says that there are none: "${text.slice(0, 40)}".`;
    yield context.note({ type: 'warning', setting: 'finreflectkg-critique', message });
  }
  const issues = [
    ...(broken.length ? [] : ['there is no line of the form "subject | relation | object"']),
    ...broken.flatMap((found, index) => found.map((issue) => `${writeTriples([facts.triples[index]!])}: ${issue}`)),
    ...(listed ? readList(text) : []),
  ];
  const score = broken.length ? broken.filter(({ length }) => length === 0).length / broken.length : null;
  const feedback = issues.join('\n') || text;
  yield context.note({ type: 'verdict-ready', verdict: { score, feedback }, by: key, of: facts.key });
  return { issues, read: clean || listed };
}
