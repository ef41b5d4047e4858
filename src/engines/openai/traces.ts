import { hash32 } from '../../base/random';
import type { TokenTrace } from '../../contract/engine';
import { listAt, numberAt, textAt } from './pluck';

/** A token as a server saw it, with all alternatives it gave. */
export type SeenToken = Omit<TokenTrace, 'entropy'>;

/** Reads `choices[0].logprobs.content`; entries without a token or a log-probability are left out. */
export const readTraces = (content: readonly unknown[]): readonly SeenToken[] =>
  content.flatMap((entry) => {
    const token = readToken(entry);
    if (!token) return [];
    const alternatives = listAt(entry, 'top_logprobs').flatMap((other) => readToken(other) ?? []);
    return { ...token, alternatives: alternatives.sort((a, b) => b.logprob - a.logprob) };
  });

function readToken(entry: unknown): Omit<SeenToken, 'alternatives'> | null {
  const text = textAt(entry, 'token');
  const logprob = numberAt(entry, 'logprob');
  if (text === undefined || logprob === undefined) return null;
  // Only llama.cpp tells ids; elsewhere a number below zero stands for the text.
  return { id: numberAt(entry, 'id') ?? -1 - hash32(text), text, logprob: Math.min(0, logprob) };
}

/**
 * The traces of the tokens that spell `text`: tokens of thinking, and one that ends the answer, are left out. All of them
 * where their texts do not join to it (a server may cut characters in pieces). `count` alternatives of each are kept.
 */
export function tracesOf(tokens: readonly SeenToken[], text: string, count: number): readonly TokenTrace[] {
  const from = tokens
    .map((token) => token.text)
    .join('')
    .lastIndexOf(text);
  let start = 0;
  const spelling = tokens.filter((token) => {
    const end = start + token.text.length;
    const inside = from < 0 || (start < from + text.length && end > from);
    start = end;
    return inside;
  });
  return spelling.map((token) => ({
    ...token,
    entropy: entropyBelow(token),
    alternatives: token.alternatives.slice(0, count),
  }));
}

/**
 * Nats, a lower bound: the tokens a server named at their probabilities, all others taken as one. Exact would need the
 * whole distribution, which no server sends.
 */
export function entropyBelow({ text, logprob, alternatives }: SeenToken): number {
  const known = alternatives.some((other) => other.text === text) ? alternatives : [...alternatives, { logprob }];
  const masses = known.map((token) => Math.exp(token.logprob));
  const rest = 1 - masses.reduce((sum, mass) => sum + mass, 0);
  return [...masses, rest].reduce((sum, mass) => (mass > 0 ? sum - mass * Math.log(mass) : sum), 0);
}
