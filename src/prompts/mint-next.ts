/** What came of a turn, and what is left (MINT). */
export default `{observation}{feedback}

{turns} turns and {proposals} proposals are left.`;
