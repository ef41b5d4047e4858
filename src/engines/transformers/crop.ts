import type { Tensor } from 'onnxruntime-web';

/** Attention keys or values: [1, heads, tokens, size]. Other states (convolutions, recurrences) cannot be cut. */
export const croppable = (tensor: Tensor): boolean => tensor.dims.length === 4;

/** The first `length` tokens of keys or values in main memory: as a copy, or in place where the whole is not needed again. */
export function cropOnHost(tensor: Tensor, length: number, inPlace = false): Tensor {
  const { heads, tokens, size, dims } = shapeOf(tensor, length);
  const whole = tensor.data as Float32Array;
  if (inPlace) {
    for (let head = 1; head < heads; head++)
      whole.copyWithin(head * length * size, head * tokens * size, (head * tokens + length) * size);
    return tensorLike(tensor, whole.subarray(0, heads * length * size), dims);
  }
  const part = new (whole.constructor as Float32ArrayConstructor)(heads * length * size);
  for (let head = 0; head < heads; head++)
    part.set(whole.subarray(head * tokens * size, (head * tokens + length) * size), head * length * size);
  return tensorLike(tensor, part, dims);
}

/** A tensor of the same kind with other numbers. */
export function tensorLike(tensor: Tensor, data: Float32Array, dims: readonly number[]): Tensor {
  const make = tensor.constructor as new (type: string, data: unknown, dims: readonly number[]) => Tensor;
  return new make(tensor.type, data, dims);
}

/** The same on a GPU: buffer to buffer, nothing is read back. */
export function cropOnDevice(tensor: Tensor, length: number, device: GPUDevice): Tensor {
  const { heads, tokens, size, dims } = shapeOf(tensor, length);
  const row = size * (tensor.type === 'float16' ? 2 : 4);
  // ONNX Runtime binds buffers in whole multiples of 16 bytes.
  const bytes = Math.ceil((heads * length * row) / 16) * 16;
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
  const part = device.createBuffer({ size: bytes, usage });
  const commands = device.createCommandEncoder();
  for (let head = 0; head < heads; head++)
    commands.copyBufferToBuffer(tensor.gpuBuffer, head * tokens * row, part, head * length * row, length * row);
  device.queue.submit([commands.finish()]);
  const from = tensor.constructor as unknown as {
    fromGpuBuffer(buffer: GPUBuffer, options: object): Tensor;
  };
  return from.fromGpuBuffer(part, { dataType: tensor.type, dims, dispose: () => part.destroy() });
}

function shapeOf(tensor: Tensor, length: number) {
  const [, heads = 0, tokens = 0, size = 0] = tensor.dims;
  return { heads, tokens, size, dims: [1, heads, length, size] };
}
