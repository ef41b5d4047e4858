/** A skill without a description gets one. */
export default `{body}

Say in one sentence when these instructions should be used.`;
