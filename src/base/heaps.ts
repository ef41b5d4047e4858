type Wasm = Pick<typeof WebAssembly, 'Memory'>;

/**
 * Watches the WebAssembly memories that are made from now on. Returns what they hold together, in bytes: they grow and never
 * shrink, so this is what a runtime has taken from the device.
 */
export function watchHeaps(scope: Wasm = WebAssembly): () => number {
  const heaps: WeakRef<WebAssembly.Memory>[] = [];
  scope.Memory = new Proxy(scope.Memory, {
    construct(target, args) {
      const memory = Reflect.construct(target, args) as WebAssembly.Memory;
      heaps.push(new WeakRef(memory));
      return memory;
    },
  });
  return () => heaps.reduce((sum, heap) => sum + (heap.deref()?.buffer.byteLength ?? 0), 0);
}
