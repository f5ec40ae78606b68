import { AmountCondition, Conditions, Money, RequestFacts } from '../types';
import { compareAmounts } from './compareAmounts';

/** What policies look at. */
export interface JudgedRequest {
  type: string;
  workspaceId: string;
  facts: RequestFacts;
}

/** Every condition that is given, each by any of its words. */
export function meetsConditions(
  conditions: Conditions | undefined,
  { type, workspaceId, facts }: JudgedRequest,
): boolean {
  if (!conditions) {
    return true;
  }
  const { amount, requesterRoles } = conditions;
  return (
    anyOf(conditions.types, type) &&
    anyOf(conditions.workspaces, workspaceId) &&
    anyOf(conditions.environments, facts.environment) &&
    anyOf(conditions.regions, facts.region) &&
    anyOf(conditions.costCentres, facts.costCentre) &&
    (!requesterRoles ||
      requesterRoles.some(role => facts.requesterRoles.includes(role))) &&
    (!amount || meetsAmount(amount, facts.monthlyPrice))
  );
}

const anyOf = (words: string[] | undefined, word: string | undefined) =>
  !words || (word !== undefined && words.includes(word));

/** What cannot be compared is not taken for cheap: a price in another currency meets nothing. */
function meetsAmount(
  { currency, atLeast, under, unknown = false }: AmountCondition,
  price: Money | undefined,
): boolean {
  if (!price) {
    return unknown;
  }
  return (
    price.currency === currency &&
    (atLeast === undefined || compareAmounts(price.amount, atLeast) >= 0) &&
    (under === undefined || compareAmounts(price.amount, under) < 0)
  );
}
