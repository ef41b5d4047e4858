import { textOf, type GenerateRequest, type ScoreRequest } from '../../../contract/engine';

/** The conversation as one text, each message under its role: what the prompt's copy button gives. */
export const promptText = ({ messages }: GenerateRequest | ScoreRequest): string =>
  messages.map((message) => `[${message.role}]\n${textOf(message)}`).join('\n\n');

const names: readonly (readonly [keyof GenerateRequest, string])[] = [
  ['seed', 'seed'],
  ['temperature', 'temperature'],
  ['topP', 'top-p'],
  ['topK', 'top-k'],
  ['minP', 'min-p'],
  ['repetitionPenalty', 'repetition penalty'],
  ['maxTokens', 'most tokens'],
  ['thinking', 'thinking'],
  ['stop', 'stops at'],
  ['logprobs', 'alternatives recorded'],
  ['decoding', 'decoding'],
  ['schema', 'schema'],
  ['native', 'engine options'],
];

/** What a request asks for besides its messages, named and in the field's order; what it leaves open is left out. */
export const settingsOf = (request: GenerateRequest): readonly (readonly [string, string])[] =>
  names.flatMap(([field, name]) => {
    const value = request[field];
    return value === undefined ? [] : [[name, typeof value === 'number' ? String(value) : JSON.stringify(value)]];
  });
