// A small network that learns to tell classes apart, trained as the function `recipe` says, which comes after. `rules` stands
// before. Everything is drawn from seeds, so the same recipe always comes to the same numbers.
const { measure, smoke } = (() => {
  let state = 1;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  Math.random = random;
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

  // Three by five, one row a digit of base 8.
  const glyphs = ['75557', '26227', '71747', '71717', '55711', '74717', '74757', '71111', '75757', '75717'];
  const draw = {
    digits: () => {
      const label = Math.floor(random() * 10);
      const [right, down] = [Math.floor(random() * 3), Math.floor(random() * 2)];
      const input = Array.from({ length: 30 }, () => 0.3 * normal());
      [...glyphs[label]].forEach((row, y) => {
        for (let x = 0; x < 3; x++) if ((Number(row) >> (2 - x)) & 1) input[(y + down) * 5 + x + right] += 1;
      });
      return { input, label };
    },
    spirals: () => {
      const label = Math.floor(random() * 2);
      const [turn, angle] = [random(), label * Math.PI];
      const [radius, at] = [0.2 + 2 * turn, angle + turn * 5];
      return { input: [radius * Math.cos(at) + 0.1 * normal(), radius * Math.sin(at) + 0.1 * normal()], label };
    },
    rings: () => {
      const label = Math.floor(random() * 3);
      const [radius, at] = [1 + label + 0.25 * normal(), random() * 2 * Math.PI];
      return { input: [radius * Math.cos(at), radius * Math.sin(at)], label };
    },
    board: () => {
      const input = [4 * random() - 2, 4 * random() - 2];
      return { input, label: (Math.floor(input[0]) + Math.floor(input[1])) & 1 };
    },
  };
  const classes = { digits: 10, spirals: 2, rings: 3, board: 2 };

  const bends = {
    relu: [(x) => (x > 0 ? x : 0), (y) => (y > 0 ? 1 : 0)],
    tanh: [Math.tanh, (y) => 1 - y * y],
    sigmoid: [(x) => 1 / (1 + Math.exp(-x)), (y) => y * (1 - y)],
  };
  const whole = (value, name, least, most) => {
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new RangeError(`${name} is ${String(value)}; a whole number from ${least} to ${most} is needed.`);
  };

  const readRecipe = () => {
    const given = { ...recipe() };
    const { hidden = [], activation = 'tanh', epochs = 5, batch = 8, momentum = 0, decay = 0, noise = 0 } = given;
    const { rate = () => 0.1, features = (input) => input } = given;
    if (!bends[activation]) throw new RangeError(`activation is ${String(activation)}; take relu, tanh or sigmoid.`);
    [...hidden].forEach((size) => whole(size, 'a hidden layer', 1, 256));
    whole(epochs, 'epochs', 1, 1000);
    whole(batch, 'batch', 1, 256);
    return { hidden: [...hidden], activation, epochs, batch, momentum, decay, noise, rate, features };
  };

  const layersOf = (sizes) =>
    sizes.slice(1).map((size, at) => ({
      from: sizes[at],
      to: size,
      weights: Float64Array.from({ length: size * (sizes[at] + 1) }, () => normal() / Math.sqrt(sizes[at])),
      speed: new Float64Array(size * (sizes[at] + 1)),
      slope: new Float64Array(size * (sizes[at] + 1)),
    }));

  const forward = (layers, input, bend) => {
    const outs = [input];
    layers.forEach(({ from, to, weights }, depth) => {
      const [before, after] = [outs[depth], new Float64Array(to)];
      for (let row = 0; row < to; row++) {
        let sum = weights[row * (from + 1) + from];
        for (let column = 0; column < from; column++) sum += weights[row * (from + 1) + column] * before[column];
        after[row] = depth === layers.length - 1 ? sum : bend(sum);
      }
      outs.push(after);
    });
    const last = outs[outs.length - 1];
    const top = Math.max(...last);
    const shares = last.map((one) => Math.exp(one - top));
    const total = shares.reduce((all, one) => all + one, 0);
    return { outs, odds: shares.map((one) => one / total) };
  };

  const backward = (layers, { outs, odds }, label, slopeOf) => {
    let error = odds.map((one, at) => one - (at === label ? 1 : 0));
    for (let depth = layers.length - 1; depth >= 0; depth--) {
      const { from, to, weights, slope } = layers[depth];
      const [before, back] = [outs[depth], new Float64Array(from)];
      for (let row = 0; row < to; row++) {
        for (let column = 0; column < from; column++) {
          slope[row * (from + 1) + column] += error[row] * before[column];
          back[column] += error[row] * weights[row * (from + 1) + column];
        }
        slope[row * (from + 1) + from] += error[row];
      }
      error = back.map((one, at) => one * slopeOf(before[at]));
    }
  };

  const step = (layers, rate, size, { momentum, decay }) => {
    for (const { weights, speed, slope } of layers)
      for (let at = 0; at < weights.length; at++) {
        speed[at] = momentum * speed[at] - rate * (slope[at] / size + decay * weights[at]);
        weights[at] += speed[at];
        slope[at] = 0;
      }
  };

  const tell = (layers, examples, bend) => {
    let [right, loss] = [0, 0];
    for (const { input, label } of examples) {
      const { odds } = forward(layers, input, bend);
      if (odds.indexOf(Math.max(...odds)) === label) right++;
      loss -= Math.log(Math.max(1e-9, odds[label])) / examples.length;
    }
    return { accuracy: right / examples.length, loss };
  };

  /** The numbers of a recipe on data of a seed. */
  const measure = (seed) => {
    const set = readRecipe();
    state = seed;
    const prepare = ({ input, label }) => ({ input: Float64Array.from(set.features([...input])), label });
    const examples = Array.from({ length: rules.examples }, draw[rules.data]);
    const train = examples.map(prepare);
    const held = Array.from({ length: 200 }, draw[rules.data]).map(prepare);
    const layers = layersOf([train[0].input.length, ...set.hidden, classes[rules.data]]);
    const parameters = layers.reduce((all, { weights }) => all + weights.length, 0);
    const operations = 3 * parameters * train.length * set.epochs;
    if (parameters > rules.parameters)
      throw new RangeError(`size violation: ${parameters} parameters, at most ${rules.parameters} are allowed.`);
    if (operations > rules.operations)
      throw new RangeError(`over budget: ${operations} operations, at most ${rules.operations} are allowed.`);
    const [bend, slopeOf] = bends[set.activation];
    const batches = Math.ceil(train.length / set.batch);
    for (let epoch = 0; epoch < set.epochs; epoch++) {
      for (let at = train.length - 1; at > 0; at--) {
        const other = Math.floor(random() * (at + 1));
        [train[at], train[other]] = [train[other], train[at]];
      }
      for (let number = 0; number < batches; number++) {
        const batch = train.slice(number * set.batch, (number + 1) * set.batch);
        for (const { input, label } of batch)
          backward(
            layers,
            forward(layers, set.noise ? input.map((one) => one + set.noise * normal()) : input, bend),
            label,
            slopeOf,
          );
        step(layers, set.rate((epoch + number / batches) / set.epochs), batch.length, set);
      }
    }
    const { accuracy, loss } = tell(layers, held, bend);
    return { score: accuracy, accuracy, loss: Number.isFinite(loss) ? loss : 99, parameters, operations };
  };
  const smoke = () => typeof readRecipe().rate;
  return { measure, smoke };
})();
