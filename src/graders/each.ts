import type { RuleGrader } from '../contract/task';
import answer from './answer';
import { unusable } from './marks/unusable';

/**
 * Marks an answer to one problem of a set: its value names which (`of`), the target holds the answers of all. A wording itself is
 * not marked here: what it is worth is seen on problems it was not tuned on.
 */
const grader: RuleGrader = {
  title: 'Each of a set',
  grade({ text, value }, item) {
    const { answers } = (item.target ?? {}) as { readonly answers?: { readonly [id: string]: never } };
    if (!answers || typeof answers !== 'object') return unusable(item, 'an object with the answers of a set');
    const { of } = (value ?? {}) as { readonly of?: string };
    if (of === undefined)
      return { score: null, read: null, why: `${item.problem.id}: a wording is judged on held-out problems` };
    const target = answers[of];
    if (target === undefined) return { score: null, read: null, why: `${item.problem.id} has no problem '${of}'` };
    const { choices } = examplesOf(item.problem.extra).find(({ id }) => id === of) ?? {};
    const problem = { id: of, prompt: '', ...(choices ? { choices } : {}) };
    return answer.grade({ text }, { problem, target, grader: 'answer' });
  },
};
export default grader;

const examplesOf = (extra: unknown) =>
  (extra as { readonly examples?: readonly { readonly id: string; readonly choices?: readonly string[] }[] })
    ?.examples ?? [];
