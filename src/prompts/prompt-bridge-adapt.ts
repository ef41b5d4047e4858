/** A prompt for one model is rewritten for another by rules that were learned (PromptBridge). */
export default `Rules for changing a prompt for model A into one for model B:
{rules}

Prompt for A ([question] stands for the question):
"""
{wording}
"""

Write the prompt for B between the lines <prompt> and </prompt>. Keep [question] exactly once.`;
