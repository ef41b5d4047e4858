/** All ways to take k of the list. */
export function subsets<Kind>(list: readonly Kind[], k: number): Kind[][] {
  if (k === 0) return [[]];
  return list.flatMap((head, index) => subsets(list.slice(index + 1), k - 1).map((rest) => [head, ...rest]));
}
