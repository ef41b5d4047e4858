/** Whether a step and its repetition say the same. */
export default `First version of a step:
{step}

Second version of the same step:
{redo}

Does the second version support the first, contradict it, or is it unrelated? Reply with one word: supports, contradicts or unrelated.`;
