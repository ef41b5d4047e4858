import type { Handlers } from '../../base/channel';
import type { Bootstrap } from '../../metrics/bootstrap';
import { answer, type Question } from './question';

/** One question, one interval. Between two questions the worker hears what else is wanted. */
export type IntervalProtocol = {
  readonly answer: { readonly input: Question; readonly step: never; readonly result: Bootstrap };
};

export const intervalHandlers: Handlers<IntervalProtocol> = {
  async *answer(question) {
    return answer(question);
  },
};
