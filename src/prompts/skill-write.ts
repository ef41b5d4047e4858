/** A skill document in one go (SkillLearnBench). */
export default `Task:
{question}

An attempt:
{attempt}

Write a skill for tasks of this kind: when it applies, the steps, and pitfalls, in at most eight lines. Do not name the answer of this task.`;
