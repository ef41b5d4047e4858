import { describe, expect, it } from 'vitest';
import type { ToolResult } from '../../src/contract/tool';
import { cases } from './cases';

/**
 * Calls a tool; with `abort`, the call is aborted after so many milliseconds, with 0 before it begins.
 * @param times how many times as soon the time for work is over: what never ends need not be waited for
 */
export type Call = (source: string, abort?: number, times?: number) => Promise<ToolResult>;

/** What is asked of every tool, wherever it runs. A failure is a result, and the tool works after it. */
export function asksOfTool(name: string, call: Call): void {
  const { ok, error, endless, greedy, loud, foreign } = cases[name]!;
  const slow = { timeout: 120_000 };

  describe(name, () => {
    it('does what it is for', slow, async () => {
      const result = await call(ok[0]);
      expect(result).toMatchObject({ ok: true });
      expect(result.output).toMatch(ok[1]);
      // It can be kept, and sent to another thread.
      expect(JSON.parse(JSON.stringify(result))).toEqual(structuredClone(result));
    });

    it('says what went wrong', slow, async () => {
      const result = await call(error[0]);
      expect(result).toMatchObject({ ok: false, reason: 'error' });
      expect(result.output).toMatch(error[1]);
    });

    it.runIf(endless !== null)('ends what does not end', slow, async () => {
      expect(await call(endless!, undefined, 5)).toMatchObject({ ok: false, reason: 'timeout' });
      expect(await call(ok[0])).toMatchObject({ ok: true });
    });

    it.runIf(greedy !== null)('survives what takes all memory', slow, async () => {
      const result = await call(greedy!);
      expect(result.ok).toBe(false);
      // A slow machine runs out of time before it runs out of memory.
      expect(['memory', 'timeout'], result.output).toContain('reason' in result && result.reason);
    });

    it('stops when it is told to', slow, async () => {
      await expect(call(endless ?? ok[0], endless === null ? 0 : 300)).rejects.toThrow(/abort/i);
    });

    it('cuts what is too long to read', slow, async () => {
      const { output } = await call(loud);
      expect(output.length).toBeLessThan(10_000);
    });

    it('keeps every character', slow, async () => expect((await call(foreign[0])).output).toMatch(foreign[1]));
  });
}
