/** Where a plan stopped (#41). */
export default `The plan stopped at line {line}: {source}
Variables: {state}
Error: {message}

Fix the plan. Reply with the whole plan in a code block.`;
