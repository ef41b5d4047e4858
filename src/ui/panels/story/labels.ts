import type { ModelStep } from '../../../runs/fold';
import type { Tone } from './transition';

/** Which of the three inks a role writes in, and a fourth for everybody else. */
export type Ink = 'actor' | 'reviser' | 'critic' | 'verifier' | 'other';
const inks: { readonly [role: string]: Ink } = {
  actor: 'actor',
  debater: 'actor',
  proposer: 'actor',
  reviser: 'reviser',
  aggregator: 'reviser',
  synthesiser: 'reviser',
  critic: 'critic',
  self: 'critic',
  judge: 'verifier',
  verifier: 'verifier',
};
export const inkOf = (role: string): Ink => inks[castOf(role)] ?? 'other';

/** A role without its number: 'debater-2' is a debater. */
export const castOf = (role: string): string => role.replace(/-\d+$/, '');

/** A role as a name: 'critic' is Critic. */
export const titleOf = (role: string): string => role.charAt(0).toUpperCase() + role.slice(1).replaceAll('-', ' ');

const phrases: { readonly [purpose: string]: string } = {
  solve: 'first draft',
  choose: 'first draft',
  direct: 'first draft',
  program: 'first draft',
  revise: 'redraft',
  refine: 'redraft on a fresh page',
  debug: 'redraft',
  review: 'second look',
  retry: 'another try',
  'retry-excluding': 'another try',
  critique: 'remarks',
  verify: 'verdict',
  teach: 'hint',
  compare: 'comparison',
  confidence: 'confidence',
  'plan-and-solve': 'plan and draft',
  'plan-and-solve-plus': 'plan and draft',
  'solve-with-lessons': 'another try, lessons in mind',
  'step-back': 'the rule behind it',
  'step-back-solve': 'draft with the rule in view',
  're-reading': 'draft, question read twice',
  'answer-after': 'answer',
  aggregate: 'synthesis',
  synthesise: 'synthesis',
  reflect: 'lesson',
  'foresee-hint': 'what a teacher would say',
  'most-consistent': 'choice',
  'round-trip': 'the question, read back',
  'verification-questions': 'questions to check',
  'verification-findings': 'findings',
  'persona-answer': 'reply in your place',
  'r3-intent': 'what a sentence needs',
  'r3-revise': 'an edit',
  'llm-auditor-probes': 'other wordings',
  'ilf-incorporates': 'does it follow the feedback?',
  'dracula-actions': 'proposals',
  'dracula-predict': 'what you will tick',
  'droc-plan': 'plan',
  'droc-classify': 'kind of correction',
  'droc-distil': 'what it teaches',
  'next-search-queries': 'queries',
};
/** What a step is for, in words; a purpose nobody named here speaks for itself. */
export const phraseOf = (purpose: string): string => phrases[purpose] ?? purpose.replaceAll('-', ' ');

/** A verdict as a badge: null where the step gave none (yet). */
export function verdictOf(step: ModelStep): { readonly label: string; readonly tone: Tone } | null {
  if (!step.verdict) return null;
  const { score } = step.verdict;
  if (score === null) return { label: 'unreadable', tone: 'unsure' };
  const measured = step.purpose === 'verify' && step.done?.completion.tokens !== undefined;
  const tone = score >= 0.5 ? 'good' : 'bad';
  if (measured) return { label: `P(Yes) = ${score.toFixed(2)}`, tone };
  if (score === 1) return { label: 'correct', tone };
  return score === 0 ? { label: 'incorrect', tone } : { label: `score ${score.toFixed(2)}`, tone };
}
