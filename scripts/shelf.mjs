/**
 * Writes the shelf of models: `node scripts/shelf.mjs`. What web-llm can load, and what that takes, is read from its
 * installed package; run this again after a new version of it.
 */
import { prebuiltAppConfig } from '@mlc-ai/web-llm';
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { root } from './root.mjs';
import { mlc, onnx } from './shelf-facts.mjs';

const million = 1_000_000;
const mebibyte = 2 ** 20;
const estimated = 'estimated from parameters and bits';

/**
 * Bits a parameter takes on the way: groups of 32 with a scale of 16 bits. 32-bit libraries load the same files, whose
 * scales were packed to 16 bits.
 */
const bits = { q4f16_1: 4.5, q4f32_1: 4.5, q0f16: 16, q0f32: 16 };
/** Tokenizer, configuration and compiled library. */
const mlcExtra = 12 * million;

const mlcEntries = mlc.flatMap(({ id, m, ...facts }) => {
  const kinds = id === 'SmolLM2-135M-Instruct' ? ['q0f16', 'q0f32'] : ['q4f16_1', 'q4f32_1'];
  const [half, full] = kinds.map((kind) => recordOf(`${id}-${kind}-MLC`));
  if (!half) throw new Error(`web-llm has no record '${id}-${kinds[0]}-MLC'; take it off scripts/shelf-facts.mjs.`);
  return [
    mlcEntry(half, kinds[0], m, facts, full && { twin: full.model_id }),
    ...(full ? [mlcEntry(full, kinds[1], m, facts)] : []),
  ];
});

function mlcEntry(record, quantisation, m, { kind, ...facts }, more = {}) {
  return {
    engine: 'webllm',
    id: record.model_id,
    ...facts,
    kind,
    parameters: m * million,
    quantisation,
    downloadBytes: Math.round((m * million * bits[quantisation]) / 8) + mlcExtra,
    memoryBytes: Math.round(record.vram_required_MB * mebibyte),
    basis: { download: estimated, memory: 'published by web-llm, for the whole context' },
    context: record.overrides.context_window_size,
    // Not every record of a 16-bit library says so itself.
    needs: ['webgpu', ...(quantisation.includes('f16') ? ['shader-f16'] : [])],
    can: ['seed', 'logprobs', 'schema', ...(kind === 'reasoning' || kind === 'vision' ? [kind] : [])],
    link: record.model,
    library: record.model_lib,
    ...more,
  };
}

function recordOf(id) {
  return prebuiltAppConfig.model_list.find(({ model_id }) => model_id === id);
}

const onnxEntries = onnx.map(({ id, m, e, kind, only, mb = {}, ...facts }) => {
  const dtypes = only ? [only] : ['q4f16', 'q4'];
  // The largest of what may be fetched: a device without 16-bit shaders takes q4.
  const last = dtypes.at(-1);
  const weights = mb[last] ? mb[last] * million : Math.round((m * 4.5) / 8 + e * (last === 'q4' ? 4 : 2)) * million;
  return {
    engine: 'transformers',
    id,
    ...facts,
    kind,
    parameters: m * million,
    quantisation: dtypes.join(' or '),
    downloadBytes: weights + 10 * million,
    memoryBytes: Math.round((weights * 1.3) / million + 250) * million,
    basis: {
      download: `${mb[last] ? 'listed by the hub, rounded' : estimated}${only ? '' : '; less where the device has 16-bit numbers'}`,
      memory: estimated,
    },
    context: 4096,
    needs: only === 'q4f16' ? ['webgpu', 'shader-f16'] : [],
    can: ['seed', 'logprobs', 'score', 'continue', ...(kind === 'reasoning' ? ['reasoning'] : [])],
    link: `https://huggingface.co/${id}`,
    dtypes,
  };
});

const entries = [...mlcEntries, ...onnxEntries].sort((a, b) => a.downloadBytes - b.downloadBytes);
const path = `${root}/src/engines/shelf/models.json`;
writeFileSync(path, await format(JSON.stringify(entries), { parser: 'json', printWidth: 120 }));
console.log(`${entries.length} models in ${path}`);
