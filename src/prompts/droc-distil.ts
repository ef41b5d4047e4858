/** What a correction teaches beyond this errand (#131). */
export default `Errand: {errand}
Somebody said: {correction}

Write one short rule that will help with other errands, too. Name the things it is about.`;
