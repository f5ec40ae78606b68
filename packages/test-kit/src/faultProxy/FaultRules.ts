import { Fault, FaultRule } from './Fault';

/** A rule at work. */
export interface InjectedFault {
  /** How many requests it has happened to. */
  readonly hits: number;
  /** It happens to no further request. */
  remove(): void;
}

interface ActiveRule {
  rule: FaultRule;
  hits: number;
}

/** The rules of a proxy. An earlier one goes first. */
export class FaultRules {
  private active: ActiveRule[] = [];

  add(rule: FaultRule): InjectedFault {
    const active: ActiveRule = { rule, hits: 0 };
    this.active.push(active);
    return {
      get hits() {
        return active.hits;
      },
      remove: () => {
        this.active = this.active.filter(other => other !== active);
      },
    };
  }

  /** What is to happen to this request; counts as a hit. */
  take(method: string, path: string): Fault | undefined {
    const found = this.active.find(
      ({ rule, hits }) =>
        hits < (rule.times ?? 1) &&
        (rule.method ?? method) === method &&
        (rule.path?.test(path) ?? true),
    );
    if (found) {
      found.hits++;
    }
    return found?.rule.fault;
  }

  clear() {
    this.active = [];
  }
}
