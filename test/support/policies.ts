const head = `
  const me = state.agents[id];
  const far = (a, b) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  const nearest = (list) => [...list].sort((a, b) => far(a, me) - far(b, me))[0];
  const go = (to) => {
    if (!to) return 'stay';
    if (to.x !== me.x) return to.x < me.x ? 'left' : 'right';
    return to.y < me.y ? 'up' : to.y > me.y ? 'down' : 'stay';
  };`;

/** Policies for the social dilemmas. */
export const policies = {
  /** To the nearest apple. */
  greedy: `function policy(state, id) {${head}
  return go(nearest(state.apples));
}`,
  /** Leaves apples where there are few, until the end is near; a third of the agents clean. */
  careful: `function policy(state, id) {${head}
  if (state.waste.length > 0 && id % 3 === 0) {
    const dirty = nearest(state.waste);
    return far(dirty, me) <= 1 ? 'clean' : go(dirty);
  }
  const free = state.waste.length > 0 || state.steps - state.step < 12;
  return go(nearest(state.apples.filter((one) => free || state.apples.filter((apple) => far(one, apple) <= 2).length > 4)));
}`,
  /** Zaps every other step. */
  quarrelsome: `function policy(state, id) {${head}
  return state.step % 2 ? 'zap' : go(nearest(state.apples));
}`,
};
