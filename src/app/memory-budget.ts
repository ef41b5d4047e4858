const gibibyte = 2 ** 30;
/** Above this share of the device's memory other programs feel it. */
const comfortable = 0.5;
/** Above this share loading is likely to fail. */
const bearable = 0.85;
/** Gibibytes assumed where the browser does not say how much memory there is. */
const unsaid = 4;

/** What models may take on this device, all together. */
export interface MemoryBudget {
  /** Bytes. */
  readonly bytes: number;
  /** Up to here other programs do not feel it. Bytes. */
  readonly easy: number;
  /** What that rests on: a clause that begins with "this device" or "you". */
  readonly basis: string;
}

/**
 * @param memory of the device as the browser tells it, in gibibytes: rounded down and capped; null where it does not say.
 * @param own what a person allows, in bytes; 0 leaves it to us.
 */
export function memoryBudget(memory: number | null, own = 0): MemoryBudget {
  if (own > 0) return { bytes: own, easy: own, basis: 'you set that limit on the Device page' };
  const whole = (memory ?? unsaid) * gibibyte;
  const basis =
    memory === null
      ? `this device has ${unsaid} GiB, assumed because the browser does not say`
      : `this device has at least ${memory} GiB`;
  return { bytes: whole * bearable, easy: whole * comfortable, basis };
}

/** Gibibytes of this device as the browser tells it, or null. */
export const toldMemory = (): number | null => (navigator as { deviceMemory?: number }).deviceMemory ?? null;
