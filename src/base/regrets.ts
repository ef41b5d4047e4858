/** What one says when one sees that one went wrong; which one is chance. */
export const regrets = [
  'Wait, that was not right. I go back and do it differently.',
  'This does not help. I should have done something else before.',
  'I made a mistake there. Let me correct it.',
  'That was the wrong step; I start again from where it was still good.',
  'Looking at what came of it, I have to change my way.',
  'I misread the task. Once more, properly.',
  'This leads nowhere. I take another way.',
  'No, that is not what was asked. I set it right.',
  'I was too quick. I undo that and think first.',
  'My last action was an error. Here is a better one.',
] as const;
