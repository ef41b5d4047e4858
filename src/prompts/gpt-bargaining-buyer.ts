/** A line of the buyer (#109). What the seller paid is not told. */
export default `You want to buy this: {question}
Pay as little as you can, but make a deal.
{lessons}
{dialogue}

Say the buyer's next line: one short sentence with your price in dollars.`;
