import { engineError } from '../../contract/errors';

/** What can be told of an ONNX file without reading its weights. */
export interface Outline {
  /** Files that hold weights beside it, by the name the graph has for them, and the bytes they must have at least. */
  readonly external: ReadonlyMap<string, number>;
  /** Tokens for which positions were computed at the export; null when the graph has no such table. */
  readonly positions: number | null;
}

/**
 * Walks the protocol buffer of an ONNX model (onnx.proto: ModelProto 7 is the graph, GraphProto 5 its tensors, TensorProto
 * 1 dims, 8 name, 13 external data). Every length is checked against the file, so one that breaks off is noticed.
 * @throws CorruptFile
 */
export async function onnxOutline(file: Blob, name: string): Promise<Outline> {
  const reader = readerOf(file);
  const external = new Map<string, number>();
  let positions: number | null = null;
  let graphs = 0;
  try {
    for await (const field of fields(reader, 0, file.size)) {
      if (field.number > highest) throw new NotProtobuf();
      if (field.number !== 7) continue;
      graphs++;
      for await (const part of fields(reader, field.start, field.end)) {
        if (part.number !== 5) continue;
        const tensor = await tensorOf(reader, part);
        if (tensor.location) external.set(tensor.location, Math.max(tensor.bytes, external.get(tensor.location) ?? 0));
        if (/cos_cache/.test(tensor.name) && tensor.dims[0]) positions = tensor.dims[0];
      }
    }
  } catch (error) {
    if (error instanceof BreaksOff)
      throw engineError(
        'CorruptFile',
        `${name} breaks off: its content needs at least ${error.needed} bytes and it has ${file.size}. Copy or download it again.`,
      );
    if (error instanceof NotProtobuf) throw notOnnx(name);
    throw error;
  }
  if (graphs !== 1) throw notOnnx(name);
  return { external, positions };
}

class BreaksOff extends Error {
  readonly needed: number;
  constructor(needed: number) {
    super();
    this.needed = needed;
  }
}
class NotProtobuf extends Error {}
const notOnnx = (name: string) =>
  engineError(
    'CorruptFile',
    `${name} is not an ONNX model. Perhaps it is a page or a pointer that was saved instead of it.`,
  );

/** Field numbers of a model stay below this. */
const highest = 64;

interface Field {
  readonly number: number;
  /** Of its content, in the file. */
  readonly start: number;
  readonly end: number;
  /** Of a number. */
  readonly value: number;
}

async function* fields(reader: Reader, from: number, to: number): AsyncGenerator<Field, void, void> {
  for (let at = from; at < to;) {
    const tag = await reader.varint(at);
    const number = Math.floor(tag.value / 8);
    const wire = tag.value % 8;
    if (number === 0) throw new NotProtobuf();
    let start = tag.next;
    let end: number;
    let value = 0;
    if (wire === 0) ({ value, next: end } = await reader.varint(start));
    else if (wire === 1) end = start + 8;
    else if (wire === 5) end = start + 4;
    else if (wire === 2) {
      const length = await reader.varint(start);
      start = length.next;
      end = start + length.value;
    } else throw new NotProtobuf();
    if (end > to) throw new BreaksOff(end);
    yield { number, start, end, value };
    at = end;
  }
}

async function tensorOf(reader: Reader, { start, end }: Field) {
  let name = '';
  const dims: number[] = [];
  const place: Record<string, string> = {};
  for await (const field of fields(reader, start, end)) {
    if (field.number === 8) name = await reader.text(field.start, field.end);
    if (field.number === 1 && field.start < field.end) dims.push(...(await numbersOf(reader, field)));
    if (field.number !== 13) continue;
    const pair: string[] = [];
    for await (const text of fields(reader, field.start, field.end))
      pair[text.number] = await reader.text(text.start, text.end);
    if (pair[1]) place[pair[1]] = pair[2] ?? '';
  }
  const { location = '', offset = '0', length = '0' } = place;
  return { name, dims, location, bytes: Number(offset) + Number(length) };
}

/** A repeated number comes one by one or packed together. */
async function numbersOf(reader: Reader, { start, end, value }: Field): Promise<readonly number[]> {
  const first = await reader.varint(start);
  if (first.next >= end) return [value || first.value];
  const all: number[] = [];
  for (let at = start; at < end;) {
    const item = await reader.varint(at);
    all.push(item.value);
    at = item.next;
  }
  return all;
}

interface Reader {
  varint(at: number): Promise<{ readonly value: number; readonly next: number }>;
  text(from: number, to: number): Promise<string>;
}

/** Bytes read at a time: what follows is mostly in the same window, and weights are stepped over unread. */
const windowBytes = 1 << 18;

function readerOf(file: Blob): Reader {
  let window = new Uint8Array();
  let origin = 0;
  const bytes = async (from: number, to: number): Promise<Uint8Array> => {
    if (from < origin || to > origin + window.length) {
      window = new Uint8Array(await file.slice(from, Math.max(to, from + windowBytes)).arrayBuffer());
      origin = from;
    }
    return window.subarray(from - origin, to - origin);
  };
  return {
    async varint(at) {
      const piece = await bytes(at, Math.min(at + 10, file.size));
      let value = 0;
      for (let place = 0; place < piece.length; place++) {
        const byte = piece[place]!;
        value += (byte & 127) * 2 ** (7 * place);
        if (byte < 128) return { value, next: at + place + 1 };
      }
      if (piece.length < 10) throw new BreaksOff(file.size + 1);
      throw new NotProtobuf();
    },
    text: async (from, to) => new TextDecoder().decode(await bytes(from, Math.min(to, from + 4096))),
  };
}
