import type { Json } from '../../src/base/json';
import type { Question } from '../../src/contract/question';

/** A person who gives these replies, one after the other, and the questions they were asked. */
export function person(...replies: readonly Json[]) {
  const questions: Question[] = [];
  const people = async (question: Question): Promise<Json> => {
    const reply = replies[questions.length];
    questions.push(question);
    if (reply === undefined) throw new Error(`This test has no reply to: ${question.prompt}`);
    return reply;
  };
  return { people, questions };
}
