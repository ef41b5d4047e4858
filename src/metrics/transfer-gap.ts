/** How a prompt fares on another model than it was tuned for (M35; PromptBridge, #94). Accuracies in [0, 1]. */
export interface TransferGap {
  /** Accuracy of the source's prompt less that of the target's own best: 0 or below when nothing transfers for free. */
  readonly gap: number;
  /** Share of the gap that the bridged prompt closes; null when there is none. */
  readonly closed: number | null;
}

export function transferGap({
  transferred,
  bridged,
  optimised,
}: { readonly [prompt in 'transferred' | 'bridged' | 'optimised']: number }): TransferGap {
  const span = optimised - transferred;
  return { gap: transferred - optimised, closed: span === 0 ? null : (bridged - transferred) / span };
}
