/**
 * What the package of web-llm does not say about its models, and the ONNX models of the shelf. Parameters and licences
 * are those of the model cards; bytes of ONNX files, where given, are those the hub lists (rounded to three digits).
 */

const apache = 'Apache-2.0';
const llama = 'Llama 3.2 Community';
const gemma = 'Gemma';
const qwenResearch = 'Qwen Research (not for commercial use)';

/** Models of web-llm by the beginning of their ids. `m` is parameters in millions. */
// prettier-ignore
export const mlc = [
  { id: 'SmolLM2-135M-Instruct', title: 'SmolLM2 135M', family: 'SmolLM2', kind: 'chat', m: 135, licence: apache, summary: 'The smallest chat model here: quick, and often wrong.' },
  { id: 'SmolLM2-360M-Instruct', title: 'SmolLM2 360M', family: 'SmolLM2', kind: 'chat', m: 362, licence: apache, summary: 'Small enough for a phone; follows short instructions.' },
  { id: 'SmolLM2-1.7B-Instruct', title: 'SmolLM2 1.7B', family: 'SmolLM2', kind: 'chat', m: 1711, licence: apache, summary: 'Follows instructions and rewrites text well for its size.' },
  { id: 'TinyLlama-1.1B-Chat-v1.0', title: 'TinyLlama 1.1B', family: 'TinyLlama', kind: 'chat', m: 1100, licence: apache, summary: 'An older chat model; light on memory, with a short context.' },
  { id: 'Llama-3.2-1B-Instruct', title: 'Llama 3.2 1B', family: 'Llama 3.2', kind: 'chat', m: 1236, licence: llama, summary: 'A solid writer; summarises and rewrites in several languages.' },
  { id: 'Llama-3.2-3B-Instruct', title: 'Llama 3.2 3B', family: 'Llama 3.2', kind: 'chat', m: 3213, licence: llama, summary: 'The larger sibling: follows longer instructions, judges better.' },
  { id: 'Hermes-3-Llama-3.2-3B', title: 'Hermes 3 3B', family: 'Llama 3.2', kind: 'chat', m: 3213, licence: llama, summary: 'Llama 3.2 3B trained to do as the system message says.' },
  { id: 'gemma-2b-it', title: 'Gemma 2B', family: 'Gemma', kind: 'chat', m: 2506, licence: gemma, summary: 'The first small Gemma; superseded, kept for comparison.' },
  { id: 'gemma-2-2b-it', title: 'Gemma 2 2B', family: 'Gemma', kind: 'chat', m: 2614, licence: gemma, summary: 'Careful prose and good criticism for its size.' },
  { id: 'gemma-2-2b-jpn-it', title: 'Gemma 2 2B Japanese', family: 'Gemma', kind: 'chat', m: 2614, licence: gemma, summary: 'Gemma 2 2B for Japanese.' },
  { id: 'gemma3-1b-it', title: 'Gemma 3 1B', family: 'Gemma', kind: 'chat', m: 1000, licence: gemma, summary: 'Many languages in little memory.' },
  { id: 'OLMo-2-0425-1B-Instruct', title: 'OLMo 2 1B', family: 'OLMo', kind: 'chat', m: 1485, licence: apache, summary: 'Open down to its training data; good for studies.' },
  { id: 'Qwen2.5-0.5B-Instruct', title: 'Qwen2.5 0.5B', family: 'Qwen2.5', kind: 'chat', m: 494, licence: apache, summary: 'A quick actor that errs enough to be worth a critic.' },
  { id: 'Qwen2.5-1.5B-Instruct', title: 'Qwen2.5 1.5B', family: 'Qwen2.5', kind: 'chat', m: 1544, licence: apache, summary: 'A good actor: arithmetic, JSON, many languages.' },
  { id: 'Qwen2.5-3B-Instruct', title: 'Qwen2.5 3B', family: 'Qwen2.5', kind: 'chat', m: 3086, licence: qwenResearch, summary: 'Strong for its size in reasoning and structured output.' },
  { id: 'Qwen2.5-Coder-0.5B-Instruct', title: 'Qwen2.5 Coder 0.5B', family: 'Qwen2.5', kind: 'code', m: 494, licence: apache, summary: 'Writes short functions; quick to fix what a test shows.' },
  { id: 'Qwen2.5-Coder-1.5B-Instruct', title: 'Qwen2.5 Coder 1.5B', family: 'Qwen2.5', kind: 'code', m: 1544, licence: apache, summary: 'Writes and repairs small programs.' },
  { id: 'Qwen2.5-Coder-3B-Instruct', title: 'Qwen2.5 Coder 3B', family: 'Qwen2.5', kind: 'code', m: 3086, licence: qwenResearch, summary: 'The best small coder here.' },
  { id: 'Qwen2.5-Math-1.5B-Instruct', title: 'Qwen2.5 Math 1.5B', family: 'Qwen2.5', kind: 'maths', m: 1544, licence: apache, summary: 'School and contest mathematics, step by step.' },
  { id: 'Qwen2-Math-1.5B-Instruct', title: 'Qwen2 Math 1.5B', family: 'Qwen2.5', kind: 'maths', m: 1544, licence: apache, summary: 'The maths model before it; kept for comparison.' },
  { id: 'Qwen3-0.6B', title: 'Qwen3 0.6B', family: 'Qwen3', kind: 'reasoning', m: 596, licence: apache, summary: 'Thinks before it answers; small enough to think quickly.' },
  { id: 'Qwen3-1.7B', title: 'Qwen3 1.7B', family: 'Qwen3', kind: 'reasoning', m: 1721, licence: apache, summary: 'Thinks before it answers; a good critic for its size.' },
  { id: 'Qwen3-4B', title: 'Qwen3 4B', family: 'Qwen3', kind: 'reasoning', m: 4022, licence: apache, summary: 'The strongest thinker here that a laptop can hold.' },
  { id: 'Qwen3.5-0.8B', title: 'Qwen3.5 0.8B', family: 'Qwen3.5', kind: 'reasoning', m: 800, licence: apache, summary: 'A newer small thinker; its memory of the past is a fixed state.' },
  { id: 'Qwen3.5-2B', title: 'Qwen3.5 2B', family: 'Qwen3.5', kind: 'reasoning', m: 2000, licence: apache, summary: 'A newer thinker of middle size.' },
  { id: 'Qwen3.5-4B', title: 'Qwen3.5 4B', family: 'Qwen3.5', kind: 'reasoning', m: 4000, licence: apache, summary: 'A newer thinker for cards with room.' },
  { id: 'Phi-3-mini-4k-instruct', title: 'Phi-3 mini', family: 'Phi', kind: 'chat', m: 3821, licence: 'MIT', summary: 'Dense in textbook knowledge; terse.' },
  { id: 'Phi-3.5-mini-instruct', title: 'Phi-3.5 mini', family: 'Phi', kind: 'chat', m: 3821, licence: 'MIT', summary: 'Phi-3 mini with more languages and longer conversations.' },
  { id: 'Phi-4-mini-instruct', title: 'Phi-4 mini', family: 'Phi', kind: 'maths', m: 3836, licence: 'MIT', summary: 'Reasons well in maths and logic without thinking aloud.' },
  { id: 'Phi-3.5-vision-instruct', title: 'Phi-3.5 vision', family: 'Phi', kind: 'vision', m: 4150, licence: 'MIT', summary: 'Looks at a picture and answers about it.' },
  { id: 'Ministral-3-3B-Instruct-2512-BF16', title: 'Ministral 3 3B', family: 'Ministral', kind: 'chat', m: 3400, licence: apache, summary: 'A recent all-round model from Mistral.' },
  { id: 'Ministral-3-3B-Reasoning-2512', title: 'Ministral 3 3B Reasoning', family: 'Ministral', kind: 'reasoning', m: 3400, licence: apache, summary: 'Ministral 3 trained to think first.' },
  { id: 'stablelm-2-zephyr-1_6b', title: 'StableLM 2 Zephyr 1.6B', family: 'StableLM', kind: 'chat', m: 1644, licence: 'StabilityAI Non-Commercial Research', summary: 'A small model tuned by preferences; not for commercial use.' },
  { id: 'RedPajama-INCITE-Chat-3B-v1', title: 'RedPajama Chat 3B', family: 'RedPajama', kind: 'chat', m: 2776, licence: apache, summary: 'An early open chat model: shows how far small models have come.' },
];

/** ONNX models for transformers.js. `e` is millions of parameters of the embedding, which stays unquantised; `mb` what the hub lists. */
// prettier-ignore
export const onnx = [
  { id: 'HuggingFaceTB/SmolLM2-135M-Instruct', title: 'SmolLM2 135M', family: 'SmolLM2', kind: 'chat', m: 135, e: 28, licence: apache, mb: { q4: 200, q4f16: 134 }, summary: 'The smallest chat model here; also runs without a graphics card.' },
  { id: 'HuggingFaceTB/SmolLM2-360M-Instruct', title: 'SmolLM2 360M', family: 'SmolLM2', kind: 'chat', m: 362, e: 47, licence: apache, mb: { q4: 417, q4f16: 299 }, summary: 'Small enough for a phone; also runs without a graphics card.' },
  { id: 'HuggingFaceTB/SmolLM2-1.7B-Instruct', title: 'SmolLM2 1.7B', family: 'SmolLM2', kind: 'chat', m: 1711, e: 101, licence: apache, summary: 'Follows instructions and rewrites text well for its size.' },
  { id: 'onnx-community/gemma-3-270m-it-ONNX', title: 'Gemma 3 270M', family: 'Gemma', kind: 'chat', m: 268, e: 168, licence: gemma, summary: 'Tiny and quick; tells stories better than it counts.' },
  { id: 'onnx-community/gemma-3-1b-it-ONNX', title: 'Gemma 3 1B', family: 'Gemma', kind: 'chat', m: 1000, e: 302, licence: gemma, summary: 'Many languages in little memory.' },
  { id: 'onnx-community/granite-4.0-350m-ONNX-web', title: 'Granite 4.0 350M', family: 'Granite', kind: 'chat', m: 352, e: 103, licence: apache, summary: 'Made for instructions and tools rather than for chat.' },
  { id: 'onnx-community/LFM2-700M-ONNX', title: 'LFM2 700M', family: 'LFM2', kind: 'chat', m: 742, e: 101, licence: 'LFM Open 1.0', mb: { q4: 839, q4f16: 579 }, summary: 'Convolutions instead of most attention: quick on weak hardware.' },
  { id: 'onnx-community/LFM2-1.2B-Tool-ONNX', title: 'LFM2 1.2B Tool', family: 'LFM2', kind: 'chat', m: 1170, e: 134, licence: 'LFM Open 1.0', mb: { q4: 1220, q4f16: 868 }, summary: 'Terse and exact; trained to call tools.' },
  { id: 'onnx-community/Qwen2.5-0.5B-Instruct', title: 'Qwen2.5 0.5B', family: 'Qwen2.5', kind: 'chat', m: 494, e: 136, licence: apache, mb: { q4: 786, q4f16: 483 }, summary: 'A quick actor that errs enough to be worth a critic.' },
  { id: 'onnx-community/Qwen2.5-Coder-0.5B-Instruct', title: 'Qwen2.5 Coder 0.5B', family: 'Qwen2.5', kind: 'code', m: 494, e: 136, licence: apache, mb: { q4: 862, q4f16: 555 }, summary: 'Writes short functions; quick to fix what a test shows.' },
  { id: 'onnx-community/Qwen3-0.6B-ONNX', title: 'Qwen3 0.6B', family: 'Qwen3', kind: 'reasoning', m: 596, e: 156, licence: apache, mb: { q4f16: 570 }, summary: 'Thinks before it answers.' },
  { id: 'onnx-community/Llama-3.2-1B-Instruct-q4f16', title: 'Llama 3.2 1B', family: 'Llama 3.2', kind: 'chat', m: 1236, e: 263, licence: llama, only: 'q4f16', mb: { q4f16: 1240 }, summary: 'A solid writer; summarises and rewrites in several languages.' },
  { id: 'onnx-community/TinySwallow-1.5B-Instruct-ONNX', title: 'TinySwallow 1.5B', family: 'Qwen2.5', kind: 'chat', m: 1544, e: 233, licence: apache, summary: 'Qwen2.5 1.5B distilled for Japanese.' },
  { id: 'onnx-community/DeepSeek-R1-Distill-Qwen-1.5B-ONNX', title: 'DeepSeek R1 Distill 1.5B', family: 'DeepSeek R1', kind: 'reasoning', m: 1777, e: 233, licence: 'MIT', mb: { q4: 1970, q4f16: 1370 }, summary: 'Thinks at length; strong in maths, slow to come to the point.' },
  { id: 'onnx-community/ZR1-1.5B-ONNX', title: 'ZR1 1.5B', family: 'DeepSeek R1', kind: 'reasoning', m: 1777, e: 233, licence: 'MIT', summary: 'R1 Distill trained further on maths and code; thinks shorter.' },
];
