/** Bytes per second since the first report. */
export function speedometer() {
  let start: { at: number; done: number } | undefined;
  return (done: number): { bytesPerSecond?: number } => {
    const now = performance.now();
    start ??= { at: now, done };
    const seconds = (now - start.at) / 1000;
    return seconds > 0.2 ? { bytesPerSecond: (done - start.done) / seconds } : {};
  };
}
