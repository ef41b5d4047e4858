/** The questions and answers of a check, as feedback. */
export default `These checks were answered without looking at the solution:
{findings}`;
