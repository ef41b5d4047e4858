import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { onnxOutline } from '../../../src/engines/own/onnx-outline';

const real = readFileSync(
  fileURLToPath(new URL('../../../public/models/pocket-3m/onnx/model_q4.onnx', import.meta.url)),
);
const bytes = (...parts: readonly (number | readonly number[])[]) => parts.flat();
const text = (value: string) => [...new TextEncoder().encode(value)];
/** A field that has a length: its tag, its length and its content. */
const varint = (value: number): readonly number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
const field = (number: number, content: readonly number[]) => bytes(number * 8 + 2, varint(content.length), content);
const model = (...tensors: readonly (readonly number[])[]) =>
  new Blob([
    new Uint8Array(
      bytes(
        8,
        9,
        field(
          7,
          tensors.flatMap((tensor) => field(5, tensor)),
        ),
      ),
    ),
  ]);
const pair = (key: string, value: string) => field(13, [...field(1, text(key)), ...field(2, text(value))]);

it('walks a real model, whose weights are inside', async () => {
  expect((await onnxOutline(new Blob([real]), 'model.onnx')).external.size).toBe(0);
});

it('finds where weights lie outside, how far they reach, and for how many tokens positions were computed', async () => {
  const cache = bytes(field(1, [0x80, 0x10, 32]), field(8, text('cos_cache')));
  const outside = (offset: string) =>
    bytes(pair('location', 'model.onnx_data'), pair('offset', offset), pair('length', '100'));
  const outline = await onnxOutline(model(cache, outside('0'), outside('400')), 'model.onnx');
  expect([...outline.external]).toEqual([['model.onnx_data', 500]]);
  expect(outline.positions).toBe(2048);
});

it.each([100, 1000, 1_000_000])('notices a file that breaks off after %d bytes', async (length) => {
  await expect(onnxOutline(new Blob([real.subarray(0, length)]), 'model.onnx')).rejects.toThrow(/breaks off/);
});

it.each(['<!doctype html><title>404</title>', 'version https://git-lfs.github.com/spec/v1', ''])(
  'does not take %j for a model',
  async (content) => {
    await expect(onnxOutline(new Blob([content]), 'model.onnx')).rejects.toMatchObject({ name: 'CorruptFile' });
  },
);
