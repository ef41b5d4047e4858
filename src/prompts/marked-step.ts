/** Feedback that is only a place (#12). */
export default `The first mistake is in this step: {step}
The steps before it are right.`;
