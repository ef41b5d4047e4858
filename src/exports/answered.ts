import type { QuestionOf, Question, QuestionKind, Reply } from '../contract/question';

export type { QuestionKind, Reply };
/** A question that is known to be of that kind. */
export const asked = <Kind extends QuestionKind>(question: Question, kind: Kind): QuestionOf<Kind> => {
  if (question.kind !== kind) throw new TypeError(`The question is of kind '${question.kind}', not '${kind}'.`);
  return question as QuestionOf<Kind>;
};
