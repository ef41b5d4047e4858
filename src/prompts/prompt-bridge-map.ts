/** What changes from prompts that suit one model to prompts that suit another (PromptBridge). */
export default `The first prompt works best for model A, the second for model B.

A:
"""
{source}
"""
B:
"""
{target}
"""

In at most four short rules, say how a prompt for A must be changed for B.`;
