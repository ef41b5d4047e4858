/** Bytes as people read them: '7.6 MB', '1.2 GB'. Decimal units, as browsers and shops use them. */
export function megabytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1e3)} kB`;
  if (bytes < 99_950_000) return `${(bytes / 1e6).toFixed(1)} MB`;
  if (bytes < 999_500_000) return `${Math.round(bytes / 1e6)} MB`;
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
