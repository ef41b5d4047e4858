/** Advice after a game (#109). */
export default `{dialogue}

The game ended with {outcome}. Give the {side} three short tips for a better price in the next game.`;
