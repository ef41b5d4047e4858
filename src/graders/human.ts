import type { RuleGrader } from '../contract/task';

/** Nobody but a person marks it: until one has, it is not graded, which is not the same as wrong. */
const grader: RuleGrader = {
  title: 'A person',
  grade: (_answer, { problem }) => ({
    score: null,
    read: null,
    why: `A person marks ${problem.id}; nobody has yet.`,
  }),
};
export default grader;
