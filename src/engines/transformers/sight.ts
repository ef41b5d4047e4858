import type { States } from '../../contract/decoding';
import type { Hidden, Network, Steering } from './network';

/**
 * A network whose hidden states are noted as it reads one text, and that adds vectors to them. What it reads belongs to that
 * text alone: nothing of it may be kept for others, and nothing is guessed.
 */
export function sight(network: Network, hidden: Hidden, steering: Steering) {
  const states: States[] = [];
  const seen: Network = {
    ...network,
    uniform: 0,
    async forward(ids, past, rows) {
      const pass = await hidden.forward(ids, past, rows, steering);
      states.length = past.length;
      states.push(...pass.states);
      return pass;
    },
  };
  return {
    network: seen,
    /** Of every token read so far. */
    states: states as readonly States[],
    /** Takes back all but the first `length` tokens. */
    rewind: (length: number): void => void (states.length = Math.min(states.length, length)),
  };
}
