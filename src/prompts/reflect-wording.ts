/** A prompt is rewritten from its failures (reflective prompt evolution). */
export default `This prompt is used to ask questions; [question] stands for the question:
"""
{wording}
"""
It went wrong here:
{failures}

Write a better prompt between the lines <prompt> and </prompt>. Keep [question] exactly once.`;
