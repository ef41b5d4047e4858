/** Has the game ended? (#109) */
export default `{dialogue}

Have seller and buyer agreed on a price? Reply with DEAL, NO DEAL or CONTINUE.`;
