/** What a solver writes after a step it takes back (#170). */
export default `That step is wrong.
Corrected solution:`;
