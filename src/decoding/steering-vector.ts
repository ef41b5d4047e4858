import { hook } from '../contract/decoding';
import { integer, number, text } from '../contract/options';
import { layerOf } from './parts/head';

export default hook({
  title: 'Steering vector',
  summary: 'Adds a vector to the hidden state after one layer, at every token that is read or written.',
  papers: [
    {
      title: 'Decoding the Critique Mechanism in Large Reasoning Models',
      url: 'https://arxiv.org/abs/2603.16331',
      system: 97,
    },
  ],
  needs: ['hidden'],
  options: {
    vector: text('Vector', '', 'Numbers, separated by commas, as many as a hidden state has; none changes nothing.'),
    strength: number('Strength', 1, -100, 100, 'What the vector is multiplied by.'),
    layer: integer('Layer', -1, -1, 200, 'Counted from 0; −1 is the one after which vectors can be added.'),
  },

  watch({ vector: given, strength, layer: asked }, { head }) {
    const { width, steered } = head!;
    const layer = layerOf(head!, asked);
    if (!steered.includes(layer))
      throw new RangeError(
        `Layer ${layer} is asked for; vectors can be added after layer ${steered.join(', ')} alone.`,
      );
    const numbers = given.trim() ? given.split(',').map(Number) : new Array<number>(width).fill(0);
    if (numbers.length !== width || !numbers.every(Number.isFinite))
      throw new RangeError(`The vector has ${numbers.length} numbers; ${width} finite ones are needed.`);
    const vector = Float32Array.from(numbers, (value) => value * strength);
    return {
      steering: { layer, vector },
      see: () => undefined,
      report: () => ({ layer, length: Math.hypot(...vector) }),
    };
  },
});
