/** A share as "62.5%"; a dash where there is nothing to share. */
export const percent = (share: number | null): string =>
  share === null ? '–' : `${(share * 100).toFixed(share === 0 || share === 1 ? 0 : 1)}%`;
