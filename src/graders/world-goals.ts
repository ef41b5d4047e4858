import { readCalls } from '../base/read-calls';
import type { Answer, Grade, Item, ToolGrader } from '../contract/task';
import {
  longestSession,
  placeOf,
  worldReportOf,
  worldSource,
  type Conditions,
  type WorldGoal,
} from '../contract/world';
import { unusable } from './marks/unusable';

/**
 * Makes the calls of an answer again and looks at what is so in the end: right is what meets all goals; `read` says how many.
 * The answer is a text with calls, as JSON or as `name(a=1)`, in their order. A line `{"conditions": …}` says what was made
 * difficult, so that the same calls give the same again.
 */
const grader: ToolGrader = {
  title: 'Goals in a world',
  tool: 'worlds',
  source({ text }: Answer, item) {
    const place = placeOf(item.problem);
    const calls = readCalls(text).slice(0, longestSession);
    if (!place || !calls.length) return null;
    return worldSource({ ...place, ...conditionsIn(text), calls, goals: goalsOf(item) ?? [] });
  },
  read(result, item): Grade {
    const goals = goalsOf(item);
    if (!goals?.length) return unusable(item, 'a list of goals');
    const report = worldReportOf(result);
    if (!report) return { score: null, read: null, why: result.output };
    const missed = report.goals.flatMap(({ met }, index) => (met ? [] : [`goal ${index + 1} is not met`]));
    return {
      score: missed.length ? 0 : 1,
      read: `${goals.length - missed.length} of ${goals.length} goals are met`,
      ...(missed.length && { why: missed.join('; ') }),
    };
  },
};
export default grader;

function goalsOf({ target }: Item): readonly WorldGoal[] | null {
  const goals: unknown = target && typeof target === 'object' && 'goals' in target ? target.goals : target;
  return Array.isArray(goals) ? (goals as readonly WorldGoal[]) : null;
}

function conditionsIn(text: string): Conditions {
  const line = text.split('\n').find((one) => one.startsWith('{"conditions":'));
  if (!line) return {};
  try {
    return (JSON.parse(line) as { readonly conditions: Conditions }).conditions;
  } catch {
    return {};
  }
}
