/**
 * Other ways of saying what the bundled models were trained on: they saw these in their training, so that they keep working when a
 * person rewords a prompt. By the name of the prompt; the first of each list in training/prompts.json is the default itself.
 */
export const paraphrases: { readonly [prompt: string]: readonly string[] } = {
  solve: [
    '{question}\n\nSolve this step by step. End with a line "Answer: ...".',
    'Question:\n{question}\n\nWork it out in steps and finish with a line that starts with "Answer:".',
    '{question}\nThink step by step.',
    '{question}',
    'Solve the problem.\n\n{question}\n\nShow each step. Put the final answer after "Answer:".',
  ],
  direct: ['{question}\n\nGive just the answer, no steps.', '{question}\nAnswer directly.'],
  critique: [
    'You are a careful reviewer.\n\nQuestion:\n{question}\n\nProposed solution:\n{draft}\n\nIs every step right? Name the first wrong step. Finish with "Verdict: correct" or "Verdict: incorrect".',
    'Question:\n{question}\n\nSolution:\n{draft}\n\nReview this solution. Find the first error. Last line: "Verdict: correct" or "Verdict: incorrect".',
    'Check this solution.\n\nQuestion: {question}\n\nSolution:\n{draft}\n\nEnd with a verdict.',
  ],
  teach: [
    "You are a teacher who knows that the correct answer to the question below is {reference}.\n\nQuestion:\n{question}\n\nStudent's solution:\n{draft}\n\nGive a short hint about the first mistake. Do not reveal the answer.",
  ],
  refine: [
    'Question:\n{question}\n\nSolution:\n{draft}\n\nReview:\n{feedback}\n\nRewrite the solution so that the problems are fixed. End with "Answer: ...".',
    'Improve the solution with the help of the feedback.\n\nQuestion: {question}\n\nSolution:\n{draft}\n\nFeedback:\n{feedback}',
  ],
  revise: [
    '{feedback}\n\nPlease correct your solution.',
    'A reviewer says:\n{feedback}\n\nImprove your solution. End with "Answer: ...".',
  ],
  review: [
    'Are you sure? Check your solution for mistakes and answer again.',
    'Look at your previous answer once more. Find what is wrong with it, if anything, and give your final solution.',
  ],
  retry: ['That is not right. Try again.', "Let's try again.", 'Wrong answer. Think again.'],
  'retry-excluding': ['That is not right. Do not answer {wrong}. Try again.'],
  verify: ['Question: {question}\n\nSolution:\n{draft}\n\nIs it correct? Answer Yes or No.'],
  confidence: [
    'How confident are you that this solution is correct, from 0 to 100?\n\nQuestion: {question}\n\nSolution:\n{draft}',
  ],
  compare: ['Question: {question}\n\nA:\n{a}\n\nB:\n{b}\n\nWhich one is better, A or B?'],
  choose: ['{question}\n{options}\nWhich option is right? End with "Answer: " and the letter.'],
  program: ['Write a JavaScript expression for this problem, in a code block.\n\n{question}'],
  debug: ['The code failed:\n{result}\n\nWrite a corrected JavaScript expression in a code block.'],
};
