/**
 * Values of `model_type` in config.json of which transformers.js 4.3.1 makes a model that writes text, by one graph with
 * `input_ids` (its MODEL_FOR_CAUSAL_LM_MAPPING_NAMES, less those that see and those that need a second graph).
 */
export const writers: ReadonlySet<string> = new Set(
  (
    'afmoe apertus arcee bloom codegen cohere cohere2 deepseek_v3 deepseek_v4 ernie4_5 exaone falcon falcon_h1 gemma ' +
    'gemma2 gemma3_text glm glm_moe_dsa gpt2 gpt_bigcode gpt_neo gpt_neox gpt_oss gptj granite granitemoehybrid helium ' +
    'hrm_text hunyuan_v1_dense jais lfm2 lfm2_moe llama llama4_text ministral ministral3 mistral mistral4 mobilellm ' +
    'modernbert-decoder mpt nanochat nemotron_h olmo olmo2 olmo3 olmo_hybrid openelm opt phi phi3 qwen2 qwen2_moe qwen3 ' +
    'qwen3_5_text qwen3_moe qwen3_next smollm3 solar_open stablelm starcoder2 vaultgemma youtu zaya'
  ).split(' '),
);
