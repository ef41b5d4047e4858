import { closeOfOpenThinking } from '../../base/thinking-marks';
import type { GenerateRequest, Model } from '../../contract/engine';
import { thinkingAloud } from '../thinking';
import { promptText, type Tokeniser } from './prompt';

/** A model that thinks: told apart from its answers, switched off by its template or for it, ended after a number of tokens. */
export const thinkingModel = (model: Model, tokeniser: Tokeniser): Model =>
  thinkingAloud(model, {
    can: ['thinking-off', 'thinking-cap'],
    asked: capped,
    opened: ({ messages, thinking }) => closeOfOpenThinking(promptText(tokeniser, messages, thinking)),
  });

/** The cap is a method of decoding, the first of all: it must see every token. */
function capped(request: GenerateRequest): GenerateRequest {
  const { thinking, decoding = [] } = request;
  if (typeof thinking !== 'number') return request;
  return { ...request, decoding: [{ id: 'thinking-cap', options: { tokens: thinking } }, ...decoding] };
}
