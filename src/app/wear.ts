/** Bytes a worker may grow by after its first answers. Caches of prompts are bounded far below. */
const growth = 2 ** 30;

/**
 * Notices workers that grow without bound: a heap of WebAssembly never shrinks, so only a new worker gives its memory back.
 */
export function wear(bound = growth) {
  const first = new Map<string, number>();
  return {
    /** Whether it has grown too much since it was first measured. Bytes. */
    isWorn(name: string, bytes: number): boolean {
      const before = first.get(name) ?? bytes;
      first.set(name, before);
      return bytes - before > bound;
    },
    /** It is loaded anew, or gone. */
    forget: (name: string): void => void first.delete(name),
  };
}
