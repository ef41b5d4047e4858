/** A teacher answers what its pupil asks and does not write the skill (SkillLearnBench). */
export default `Task:
{question}

What is known to be right: {reference}

A pupil wrote this skill:
{skill}

With it this was done:
{attempt}

Say in two sentences what is missing or wrong in the skill. Do not write the skill and do not name the answer.`;
