/** One stage of making a skill: intent, edge cases, specification, checks (SkillLearnBench). */
export default `Task:
{question}

An attempt:
{attempt}

Notes so far:
{notes}

Write the {stage} of a skill for tasks of this kind in at most four lines. Do not name the answer of this task.`;
