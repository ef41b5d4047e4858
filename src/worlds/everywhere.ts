import type { FunctionDoc } from '../contract/world';
import { maybe, text, type WorldFunction } from './world';

/** Functions that every world has; what they do is known to `Session`. */
export const everywhere: { readonly [name: string]: Omit<WorldFunction, 'run'> } = {
  docs: {
    app: 'help',
    does: 'Tells how a function is called.',
    parameters: { function: text('the name of a function') },
    gives: 'what it does and what it needs',
  },
  search_functions: {
    app: 'help',
    does: 'Finds functions by words.',
    parameters: { words: text('what it should do') },
    gives: 'up to five functions with what they do',
  },
  answer: {
    app: 'help',
    does: 'Ends the work.',
    parameters: { text: maybe(text('the answer, where one is asked for')) },
    gives: 'nothing more',
  },
};
/** Only where results take their time. */
export const waiting: Omit<WorldFunction, 'run'> = {
  app: 'help',
  does: 'Lets time pass until the next result comes.',
  gives: 'the results that came',
};

export function docOf(name: string, kind: Omit<WorldFunction, 'run'>): FunctionDoc {
  const { app, does, parameters = {}, gives, ticks = 1 } = kind;
  const shapes = Object.entries(parameters).map(([parameter, { type, about, optional = false }]) => ({
    name: parameter,
    type,
    about,
    optional,
  }));
  return { name, app, does, parameters: shapes, gives, ticks };
}

/** One function, as a model reads it. */
export function docLine({ name, does, parameters, gives }: FunctionDoc): string {
  const list = parameters.map((one) => `${one.name}${one.optional ? '?' : ''}: ${one.type} (${one.about})`);
  return `${name}(${list.join(', ')}): ${does} Gives ${gives}.`;
}

/** Those that share most words with what is looked for. */
export function found(words: string, docs: readonly FunctionDoc[], most: number): readonly FunctionDoc[] {
  const wanted = new Set(wordsOf(words));
  const scored = docs.map((doc) => {
    const own = new Set(wordsOf(`${doc.name} ${doc.app} ${doc.does} ${doc.gives}`));
    return { doc, score: [...wanted].filter((word) => own.has(word)).length };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ doc }) => doc);
}
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .map((word) => word.replace(/(?:ies|es|s)$/, ''));
