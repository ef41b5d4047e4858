/** Whether shortened instructions still say a rule. */
export default `Instructions:
"""
{body}
"""

Do they say this: "{rule}"? Answer Yes or No.`;
