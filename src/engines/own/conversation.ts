import { Template } from '@huggingface/jinja';
import { Tokenizer } from '@huggingface/tokenizers';
import { engineError } from '../../contract/errors';
import { jsonOf, type Source } from './source';

/** How a model is spoken to. */
export interface Conversation {
  /** Given to the engine where tokenizer_config.json has no wording of its own. */
  readonly template?: string;
  readonly thinks: boolean;
  readonly warnings: readonly string[];
}

/** Roles by name, a line each: what a model without a wording of its own understands best. */
const plain =
  "{% for message in messages %}{{ message['role'] + ': ' + message['content'] + '\\n' }}{% endfor %}" +
  "{% if add_generation_prompt %}{{ 'assistant: ' }}{% endif %}";

/**
 * The template takes thoughts out of earlier answers, or opens one for the next. That it can write an empty thought is no sign:
 * models that never think inherit it.
 */
const thinking = /reasoning_content|<\/think>['"] in|<think>(\\n|\n)*['"]/;

/** Loads the tokenizer and writes a conversation with it. @throws MissingFile, CorruptFile */
export async function conversationOf(source: Source): Promise<Conversation> {
  const config = await jsonOf(source, 'tokenizer_config.json');
  mustSplit(await jsonOf(source, 'tokenizer.json'), config);
  const own = templateIn(config);
  const beside = own ? null : await jinjaFile(source);
  const template = own ?? beside ?? plain;
  mustSpeak(template, config, own ? 'tokenizer_config.json' : 'chat_template.jinja');
  return {
    ...(own ? {} : { template }),
    thinks: thinking.test(template),
    warnings:
      own || beside
        ? []
        : ['It has no chat template: conversations are written as plain lines, and it may not keep to its turn.'],
  };
}

function mustSplit(tokenizer: object, config: object): void {
  try {
    const loaded = new Tokenizer(tokenizer, config);
    const ids = loaded.encode('What is 2 + 3?').ids;
    if (ids.length === 0 || loaded.decode(ids) === '') throw new Error('it makes no tokens');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw engineError('CorruptFile', `tokenizer.json does not give a tokenizer (${why}). Get it again.`, cause);
  }
}

/** A text, or a list of named ones of which the default counts. */
function templateIn({ chat_template: given }: { readonly [field: string]: unknown }): string | null {
  if (typeof given === 'string' && given) return given;
  if (!Array.isArray(given)) return null;
  const named = given as readonly { readonly name?: unknown; readonly template?: unknown }[];
  const chosen = named.find(({ name }) => name === 'default') ?? named[0];
  return typeof chosen?.template === 'string' ? chosen.template : null;
}

async function jinjaFile(source: Source): Promise<string | null> {
  const path = 'chat_template.jinja';
  return (await source.size(path)) ? (await source.blob(path)).text() : null;
}

function mustSpeak(template: string, config: { readonly [field: string]: unknown }, path: string): void {
  try {
    const messages = [{ role: 'user', content: 'Hello' }];
    const marks = { bos_token: markOf(config['bos_token']), eos_token: markOf(config['eos_token']) };
    const text = new Template(template).render({ messages, add_generation_prompt: true, ...marks });
    if (!text.includes('Hello')) throw new Error('it leaves out what the user says');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw engineError('CorruptFile', `The chat template in ${path} cannot be used: ${why}`, cause);
  }
}

/** A token is written as a text, or as an object that holds one. */
const markOf = (token: unknown): string =>
  typeof token === 'string'
    ? token
    : String((token as { readonly content?: unknown } | null | undefined)?.content ?? '');
