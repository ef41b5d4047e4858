// A grid where many gather from a common good. `rules` stands before, the function `policy` comes after. What counts stays
// inside this function: a policy is given frozen copies, and can change no object of the language.
const { play, measure, smoke } = (() => {
  const actions = ['up', 'down', 'left', 'right', 'stay', 'zap', 'clean'];
  const moves = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] };
  const { freeze } = Object;
  let state = 1;
  // mulberry32
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  Math.random = random;
  for (const it of [Object, Array, Function, String, Number, Map, Set]) {
    freeze(it.prototype);
    freeze(it);
  }
  freeze(Math);
  freeze(JSON);

  const { game, agents: count, width, height, steps } = rules;
  const whole = (below) => Math.floor(random() * below);
  const apart = (a, b) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  const cells = Array.from({ length: width * height }, (_, at) => ({ x: at % width, y: Math.floor(at / width) }));
  const river = game === 'cleanup' ? cells.filter(({ x }) => x < 3) : [];
  const orchard = cells.filter(({ x, y }) => (game === 'cleanup' ? x >= width - 4 : (x + 2 * y) % 7 < 4));
  const key = ({ x, y }) => y * width + x;

  const begin = () => ({
    agents: Array.from({ length: count }, () => ({ x: whole(width), y: whole(height), out: 0 })),
    apples: new Set((game === 'cleanup' ? [] : orchard).map(key)),
    waste: new Set(river.filter(() => random() < 0.5).map(key)),
  });
  const seen = (world, step) => {
    const placed = (set) => freeze([...set].map((at) => freeze({ x: at % width, y: Math.floor(at / width) })));
    const agents = freeze(world.agents.map(({ x, y, out }) => freeze({ x, y, out })));
    return freeze({ step, steps, width, height, agents, apples: placed(world.apples), waste: placed(world.waste) });
  };

  // What grows: at harvest beside what was left, at cleanup the better the cleaner the river is.
  const grow = (world) => {
    if (game === 'cleanup' && random() < rules.dirt) world.waste.add(key(river[whole(river.length)]));
    const clean = river.length ? Math.max(0, 1 - world.waste.size / river.length / 0.4) : 1;
    const before = cells.filter((cell) => world.apples.has(key(cell)));
    for (const cell of orchard) {
      if (world.apples.has(key(cell))) continue;
      const near = before.filter((apple) => apart(apple, cell) <= 2).length;
      const chance = game === 'cleanup' ? 0.05 * clean : [0, 0.005, 0.02, 0.05][Math.min(3, near)];
      if (random() < chance) world.apples.add(key(cell));
    }
  };

  const act = (world, id, action, rewards, out) => {
    const me = world.agents[id];
    if (moves[action]) {
      me.x = Math.min(width - 1, Math.max(0, me.x + moves[action][0]));
      me.y = Math.min(height - 1, Math.max(0, me.y + moves[action][1]));
    }
    if (action === 'clean') for (const cell of river) if (apart(cell, me) <= 1) world.waste.delete(key(cell));
    if (action === 'zap') {
      const others = world.agents.filter((one) => one !== me && one.out === 0 && apart(one, me) <= 3);
      const target = others.sort((a, b) => apart(a, me) - apart(b, me))[0];
      if (target) target.out = 10;
    }
    if (world.apples.delete(key(me))) rewards[id] = 1;
  };

  const play = (seed, horizon = steps) => {
    state = seed;
    const world = begin();
    const rewards = Array.from({ length: count }, () => []);
    const out = Array.from({ length: count }, () => 0);
    for (let step = 0; step < horizon; step++) {
      const view = seen(world, step);
      const earned = Array.from({ length: count }, () => 0);
      const chosen = world.agents.map((one, id) => (one.out > 0 ? 'stay' : policy(view, id)));
      chosen.forEach((action, id) => {
        if (!actions.includes(action))
          throw new TypeError(`policy gave ${String(action)}; give one of ${actions.join(', ')}.`);
        if (world.agents[id].out > 0) {
          world.agents[id].out--;
          out[id]++;
        } else act(world, id, action, earned);
      });
      earned.forEach((reward, id) => rewards[id].push(reward));
      grow(world);
    }
    return { rewards, out };
  };

  const measure = (seed) => {
    const { rewards, out } = play(seed);
    const sum = (list) => list.reduce((all, one) => all + one, 0);
    const returns = rewards.map(sum);
    const total = sum(returns);
    const gaps = sum(returns.map((one) => sum(returns.map((other) => Math.abs(one - other)))));
    const times = rewards
      .filter((list) => sum(list) > 0)
      .map((list) => sum(list.map((reward, step) => reward * step)) / sum(list));
    return {
      score: total / steps,
      efficiency: total / steps,
      equality: total ? 1 - gaps / (2 * count * total) : 0,
      sustainability: times.length ? sum(times) / times.length : 0,
      peace: (count * steps - sum(out)) / steps,
    };
  };
  const smoke = () => play(1, 50).rewards[0].length;
  return { play, measure, smoke };
})();
