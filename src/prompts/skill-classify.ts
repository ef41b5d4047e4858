/** What a paragraph of a skill is. */
export default `A paragraph of instructions:
"""
{chunk}
"""

Is it A) a rule that must always be followed, B) an example, C) a template, or D) background? Answer with one letter.`;
