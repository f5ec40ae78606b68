import { CheckContext } from './CheckContext';
import { CloudCapability } from '../driver';
import { ContractHarness, FaultKind } from './ContractHarness';

/** One promise of the contract. */
export interface ContractCheck {
  /** What is promised; no two have the same. */
  name: string;
  /** Without these the check is skipped. */
  needs?: {
    capabilities?: readonly CloudCapability[];
    fault?: FaultKind;
    /** What has to be made of these; to be listed is not enough. */
    makes?: readonly CloudCapability[];
  };
  /** Rejects when the promise is broken. */
  run(context: CheckContext): Promise<void>;
}

/** Why the check cannot be made with this harness; undefined when it can. */
export function skipReason(
  { name, needs = {} }: ContractCheck,
  { capabilities, faults, skips, onlyListed = [] }: ContractHarness,
): string | undefined {
  const missing = needs.capabilities?.filter(
    capability => !capabilities.includes(capability),
  );
  if (missing?.length) {
    return `the cloud has no ${missing.join(' and ')}`;
  }
  const listed = needs.makes?.filter(one => onlyListed.includes(one));
  if (listed?.length) {
    return `the cloud only lists ${listed.join(' and ')}`;
  }
  if (needs.fault && !faults?.supports(needs.fault)) {
    return `${needs.fault} cannot be provoked here`;
  }
  return skips?.[name];
}
