/** Engines as people know them. */
export const engineTitles: { readonly [engine: string]: string } = {
  transformers: 'transformers.js',
  webllm: 'web-llm',
  openai: 'Servers',
  'built-in': 'Built into the browser',
};
export const engineTitle = (engine: string): string => engineTitles[engine] ?? engine;

/** 596 million → "0.6B", 135 million → "135M". */
export function parametersOf(count: number): string {
  if (!count) return '';
  return count < 950_000_000 ? `${Math.round(count / 1e6)}M` : `${(count / 1e9).toFixed(1)}B`;
}

/** What a model can do, in the words of this page; what all can is left out. */
export const abilities: { readonly [capability: string]: string } = {
  seed: 'repeats itself for a seed',
  logprobs: 'shows log-probabilities',
  score: 'scores a given text',
  continue: 'goes on with an answer',
  schema: 'holds to a schema',
  reasoning: 'thinks aloud',
  hooks: 'takes decoding methods',
  vision: 'sees images',
};
