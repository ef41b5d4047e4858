import { balanceScore } from '../base/balance-score';
import { mean } from './mark';

/** Responses of one query that were kept, and how many of them are right. */
export interface KeptResponses {
  readonly kept: number;
  readonly right: number;
}

/**
 * The query balance score of B-STaR, mean over queries: min(1, right / wanted) · right / kept, 0 where nothing was kept. Null of no
 * query. Source: "B-STaR: Monitoring and Balancing Exploration and Exploitation in Self-Taught Reasoners"; wanted is 8 there.
 * @throws RangeError when more are right than kept
 */
export const balance = (queries: readonly KeptResponses[], wanted = 8): number | null =>
  mean(queries.map(({ right, kept }) => balanceScore(right, kept, wanted)));
