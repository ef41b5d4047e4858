/** Animation frames where there is no page: drawn after the present turn. */
globalThis.requestAnimationFrame ??= (draw) => setTimeout(() => draw(performance.now()), 0) as unknown as number;
globalThis.cancelAnimationFrame ??= (frame) => clearTimeout(frame);
