/** The skill is looked at by its author (SkillLearnBench). */
export default `Task:
{question}

A skill for tasks of this kind:
{skill}

An attempt with it:
{attempt}

Where did the skill mislead or say too little? Then write the whole skill again after a line that says "Skill:".`;
