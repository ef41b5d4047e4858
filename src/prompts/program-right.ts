/** Where no tests say it, the model judges its own program. */
export default `Does your code do what the task asks? Check it line by line. End with a line "Verdict: correct" or "Verdict: incorrect".`;
