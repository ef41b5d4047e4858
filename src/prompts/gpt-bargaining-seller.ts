/** A line of the seller (#109). */
export default `You sell this: {question}
You paid {cost} dollars for it. Get a price as high as you can, but make a deal.
{lessons}
{dialogue}

Say the seller's next line: one short sentence with your price in dollars.`;
