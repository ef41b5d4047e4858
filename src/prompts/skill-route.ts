/** Whether an agent would load a skill for a task. */
export default `A skill is described so: "{description}"

Task: {query}

Should this skill be loaded for the task? Answer Yes or No.`;
