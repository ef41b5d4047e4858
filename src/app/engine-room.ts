/** What runs models. It is heavy, and nothing of it is needed to paint the page: fetch it with `import()`. */
export { builtInEngine } from '../engines/built-in';
export { openaiEngine } from '../engines/openai';
export { transformersEngine } from '../engines/transformers';
export { webllmEngine } from '../engines/webllm';
export { Pool } from './pool';
