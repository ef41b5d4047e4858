/** The skill is written again after what a teacher said (SkillLearnBench). */
export default `A skill:
{skill}

What a teacher says of it:
{feedback}

Write the whole skill again in at most eight lines.`;
