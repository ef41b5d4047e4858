import { textOf, type GenerateRequest } from '../src/contract/engine';
import { scripted } from '../test/support/scripted';

/** The wording of the page for this role. */
export { default as goodWording } from '../src/prompts/solve';

/** It asks for steps, and then shows an answer without any. */
export const badWording = `{question}

Think step by step, then give the final answer on a last line that starts with "Answer:".

Example of a good reply: "Answer: 5", with nothing before it.

Background: people are in a hurry and read only one line.`;

/** What the author proposes, by lot: among others some that help, more that do not, and replies that cannot be read. */
export const proposals: readonly string[] = [
  '[question]\n\nReply with only the final answer, on one line that starts with "Answer:".',
  'Solve this step by step: [question]',
  '[question]\nAnswer directly.',
  'Consider this puzzle.\n\n[question]\n\nWrite down every step and finish with "Answer:" and the result.',
  'Think hard before you answer.',
  '[question]\n\nBe brief. One word only.',
  'Work out each step, one a line.\n\n[question]',
  'Please tell me what you think about the following text:\n[question]\n\nThank you!',
  '[question]\n\nGive the final answer on a last line that starts with "Answer:".',
  'Translate the following into your own words, then reply quickly: [question]',
  '[question]\n\nCompare it with {draft}.',
  'You are a clever assistant.\n\n[question]\n\nThink step by step.',
  '[question]\n\nHow likely is it? Reply with one number from 0 to 100.',
  'Solve: [question]\nShow your work.',
  '[question] and once more: [question]',
  '[question]\n\nDo not think. Guess a number at once.',
];

/**
 * Writes the proposals in place of a model, for the bundled ones cannot write a wording. It reads nothing of what went wrong: the
 * seed of the request draws. Of the other things it is asked it does only what takes no judgement: it reads off in which paragraphs two
 * wordings differ, and calls a paragraph by its first word, wrongly in one case of five.
 */
export const author = () => scripted(reply, 1);

function reply({ messages, seed = 0 }: GenerateRequest): string {
  const asked = textOf(messages.at(-1)!);
  const [first = '', second = ''] = quotedIn(asked);
  if (asked.includes('how a prompt for A must be changed')) return rulesFrom(first, second);
  if (asked.includes('Write the prompt for B')) return `<prompt>\n${changedBy(asked, first)}\n</prompt>`;
  if (asked.includes('Is it A) a rule')) return nameOf(first, seed);
  const proposal = proposals[seed % proposals.length]!;
  return asked.includes('JSON only')
    ? JSON.stringify({ suggestion: { wording: proposal } })
    : `<prompt>${proposal}</prompt>`;
}

const quotedIn = (asked: string): readonly string[] =>
  [...asked.matchAll(/"""\n([\s\S]*?)\n"""/g)].map(([, text]) => text!);
const paragraphs = (wording: string): readonly string[] => wording.split('\n\n');

/** One rule a paragraph of B; whatever else A has goes. */
const rulesFrom = (_a: string, b: string): string =>
  paragraphs(b)
    .map((text) => `Say, in this order: ${JSON.stringify(text)}`)
    .join('\n');
const changedBy = (asked: string, wording: string): string =>
  [...asked.matchAll(/^Say, in this order: (".*")$/gm)].map(([, text]) => JSON.parse(text!) as string).join('\n\n') ||
  wording;

function nameOf(chunk: string, seed: number): string {
  const right = /^Example/.test(chunk) ? 'B' : /^Background/.test(chunk) ? 'D' : 'A';
  return seed % 5 ? right : right === 'A' ? 'D' : 'A';
}
