/** Another prompt for the same purpose. */
export default `This prompt is used to ask questions; [question] stands for the question:
"""
{wording}
"""

Write another prompt with the same purpose, in other words and with another approach, between the lines <prompt> and </prompt>. Keep [question] exactly once.`;
