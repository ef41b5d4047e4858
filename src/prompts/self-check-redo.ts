/** The step done anew, without looking at it. */
export default `Facts:
{sources}

Task: {target}

Do this one step with these facts. Reply with the calculation and its result.`;
