/** The optimiser sees the variable, what it led to, and what was said of it (OptoPrime). */
export default `You improve a prompt by feedback. The variable "wording" is now:
"""
{wording}
"""
Score: {score} percent of the questions were right. Feedback:
{feedback}

Reply with JSON only: {"reasoning": "why", "suggestion": {"wording": "the new prompt"}}. Keep the slot [question] exactly once in the new prompt. If it cannot be improved, reply with TERMINATE.`;
