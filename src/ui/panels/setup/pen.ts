/** The ink a role writes in: those who draft write in the actor's, those who judge in the critic's. */
export const penOf = (role: string): string =>
  `var(--${['actor', 'reviser'].includes(role) ? 'actor' : ['critic', 'verifier', 'judge', 'meta'].includes(role) ? 'critic' : 'other'})`;
