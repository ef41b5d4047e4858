/**
 * Sorts the first `count` ids by weight, the heaviest first and the lower id first among equals, in place. The built-in sort
 * copies the array at every call, and this is called for every token.
 */
export function sortByWeight(ids: Uint32Array, count: number, weights: Float64Array): void {
  for (let root = (count >> 1) - 1; root >= 0; root--) sink(ids, root, count, weights);
  for (let end = count - 1; end > 0; end--) {
    const last = ids[end] as number;
    ids[end] = ids[0] as number;
    ids[0] = last;
    sink(ids, 0, end, weights);
  }
}

/** Restores a heap whose root is the lightest. */
function sink(ids: Uint32Array, root: number, count: number, weights: Float64Array): void {
  const id = ids[root] as number;
  let place = root;
  for (;;) {
    let child = 2 * place + 1;
    if (child >= count) break;
    if (child + 1 < count && isBefore(ids[child] as number, ids[child + 1] as number, weights)) child++;
    if (!isBefore(id, ids[child] as number, weights)) break;
    ids[place] = ids[child] as number;
    place = child;
  }
  ids[place] = id;
}

/** Whether the first comes before the second in the order wanted. */
function isBefore(first: number, second: number, weights: Float64Array): boolean {
  const difference = (weights[first] as number) - (weights[second] as number);
  return difference > 0 || (difference === 0 && first < second);
}
