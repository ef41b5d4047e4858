import { random } from '../../src/base/random';
import { transformersModel } from '../../src/engines/transformers/model';
import type { Memory, Network } from '../../src/engines/transformers/network';
import type { Tokeniser } from '../../src/engines/transformers/prompt';
import { doubleRef } from './engine-double';

const pieces = [
  '<think>\n',
  '</think>',
  '\n\n',
  'Wait',
  ' the',
  ' answer',
  'So',
  ' is',
  ' let me see',
  'Answer:',
  ' check',
  '.',
];
const vocabulary = 128 + pieces.length;
const end = 0;

/** Words of a reasoning model, and letters for all else. */
const tokeniser: Tokeniser = {
  encode(text) {
    const ids: number[] = [];
    for (let at = 0; at < text.length;) {
      const known = pieces
        .filter((piece) => text.startsWith(piece, at))
        .sort((one, other) => other.length - one.length)[0];
      ids.push(known === undefined ? text.charCodeAt(at) % 128 : 128 + pieces.indexOf(known));
      at += known?.length ?? 1;
    }
    return ids;
  },
  decode: (ids) => ids.map((id) => (id < 128 ? String.fromCharCode(id) : pieces[id - 128])).join(''),
  render: (messages) => `${messages.map(({ role, content }) => `${role}:${content}\n`).join('')}assistant:`,
};

/** What it thinks of a question: the digit it comes to after each reflection, how often it reflects, and how sure it is. */
export function thoughtsOn(question: string) {
  const chance = random(question);
  const right = Math.floor(chance() * 10);
  const sure = chance() < 0.7;
  const reflections = 2 + Math.floor(chance() * 4);
  const candidates = [chance() < 0.8 ? right : (right + 3) % 10];
  // Nearly all reflections confirm what stands there; a few mend it, fewer spoil it.
  while (candidates.length <= reflections) {
    const last = candidates.at(-1)!;
    const turns = chance();
    candidates.push(last === right ? (turns < 0.005 ? (right + 1) % 10 : last) : turns < 0.04 ? right : last);
  }
  return { right, sure, reflections, candidates };
}

/** What comes next, each with its logit: a pure function of the question and of what is said. */
function next(question: string, said: string): readonly (readonly [text: string, logit: number])[] {
  const { sure, reflections, candidates } = thoughtsOn(question);
  const waits = said.split('Wait').length - 1;
  const digit = candidates[Math.min(waits, reflections)]!;
  if (said.endsWith('Answer:')) return [[' ', 20]];
  if (said.endsWith('Answer: '))
    return sure || said.includes('</think>')
      ? [[String(digit), 20]]
      : Array.from({ length: 10 }, (_none, other) => [String(other), other === digit ? 0.1 : 0] as const);
  if (/Answer: \d$/.test(said)) return [['\0', 20]];
  if (said.includes('</think>')) return [[whole('</think>\n\nAnswer:', said.slice(said.lastIndexOf('</think>'))), 20]];
  const paragraph = said.slice(
    Math.max(said.lastIndexOf('\n\n') + 2, said.indexOf('<think>\n') >= 0 ? '<think>\n'.length : 0),
  );
  if (!said.startsWith('<think>\n')) return [['<think>\n', 20]];
  if (said.endsWith('\n\n') && said.includes('So'))
    return [
      ['Wait', waits < reflections ? 5 : -5],
      ['</think>', 0],
    ];
  const script = waits ? `Wait let me see. So the answer is ${digit}.\n\n` : `So the answer is ${digit}.\n\n`;
  return [[whole(script, paragraph), 20]];
}
/** The rest of a script of which some is said. */
const whole = (script: string, said: string): string =>
  script.startsWith(said) ? script.slice(said.length) || '\0' : script;

function logitsAfter(ids: readonly number[]): Float32Array {
  const logits = new Float32Array(vocabulary).fill(-15);
  const text = tokeniser.decode(ids);
  const [, question = '', said = ''] = /user:(.*)\nassistant:([\s\S]*)$/.exec(text) ?? [];
  for (const [words, logit] of next(question, said)) logits[words === '\0' ? end : tokeniser.encode(words)[0]!] = logit;
  return logits;
}

/** A model that thinks, comes to an answer early, and then mostly confirms it again and again. */
export function reasoningModel() {
  const remember = (ids: readonly number[]): Memory => ({ length: ids.length, bytes: ids.length * 8, tensors: ids });
  const network: Network = {
    vocabulary,
    shape: { most: 16, least: 1, grain: 1 },
    croppable: true,
    uniform: Infinity,
    empty: remember([]),
    async forward(ids, past) {
      const read = past.tensors as readonly number[];
      return {
        memory: remember([...read, ...ids]),
        rows: ids.map((_id, place) => logitsAfter([...read, ...ids.slice(0, place + 1)])),
      };
    },
    crop: (memory, length) => remember((memory.tensors as readonly number[]).slice(0, length)),
    release: () => {},
    dispose: async () => {},
  };
  return transformersModel({ ref: doubleRef, network, tokeniser, context: 4096, ends: new Set([end]) });
}
