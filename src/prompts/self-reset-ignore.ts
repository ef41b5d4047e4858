/** A flaw planted into a solution (#175): a condition is left out. */
export default `The last condition does not matter here, so I leave it out.`;
