import { SecurityGroupRule } from '../kinds/Network';

const anywhere = ['0.0.0.0/0', '::/0'];

/** The rules spelt in one way only, each once: whoever means anywhere means it over IPv4 and over IPv6. */
export function effectiveRules(
  rules: readonly SecurityGroupRule[],
): SecurityGroupRule[] {
  const spelt = rules.flatMap(({ peer, protocol, ...rule }) =>
    (peer === undefined ? anywhere : [peer]).map(one => ({
      ...rule,
      ...(protocol !== undefined && { protocol: protocol.toLowerCase() }),
      peer: one.toLowerCase(),
    })),
  );
  const byKey = new Map(spelt.map(rule => [keyOf(rule), rule]));
  return [...byKey.keys()].sort().map(key => byKey.get(key)!);
}

/** Whether both let the same traffic pass by the same rules, in whatever order and spelling. */
export function sameRules(
  left: readonly SecurityGroupRule[],
  right: readonly SecurityGroupRule[],
): boolean {
  const keys = (rules: readonly SecurityGroupRule[]) =>
    JSON.stringify(effectiveRules(rules).map(keyOf));
  return keys(left) === keys(right);
}

function keyOf(rule: SecurityGroupRule): string {
  const { direction, protocol, fromPort, toPort, peer } = rule;
  return JSON.stringify([direction, protocol, fromPort, toPort, peer]);
}
