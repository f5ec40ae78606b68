import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CallOptions,
  CloudCapability,
  CloudConnection,
  CreateInstanceRequest,
  CreateKeyPairRequest,
  CreateRegionalRequest,
  CreateSecurityGroupRequest,
  CreateSnapshotRequest,
  CreateVolumeRequest,
  HostedDriver,
  isCloudError,
} from '../driver';
import {
  ContractEnvironment,
  ContractHarness,
  ContractTarget,
  FaultKind,
  FaultyOperation,
} from './ContractHarness';
import { newPublicKey } from './newPublicKey';

/**
 * What a check works with. Whatever it creates bears the mark of the run, by which it is found and removed again, and the
 * number of the check, so that no other one meets what this one could not remove.
 */
export class CheckContext {
  readonly driver: HostedDriver;
  readonly target: ContractTarget;
  private readonly liftFaults: Array<() => Promise<void>> = [];
  private created = 0;

  constructor(
    readonly harness: ContractHarness,
    readonly environment: ContractEnvironment,
    readonly connection: CloudConnection,
    private readonly mark: string,
    private readonly number: number,
  ) {
    this.driver = harness.driver;
    this.target = environment.target;
  }

  /** For a call that is to finish; it ends when a change would have to be over, so that nothing hangs. */
  call(): CallOptions {
    const { settleTimeoutMs } = this.harness.timing;
    return { signal: AbortSignal.timeout(settleTimeoutMs) };
  }

  /** The capability, which the check named among its needs. */
  the<K extends CloudCapability>(name: K): NonNullable<CloudConnection[K]> {
    const capability = this.connection[name];
    assert.ok(capability, `the connection has no ${name}`);
    return capability;
  }

  /** A new tag, which is a good name as well. */
  newTag(): string {
    this.created += 1;
    return `${this.mark}-${this.number}-${this.created}`;
  }

  get hasCreated(): boolean {
    return this.created > 0;
  }

  /** Whether this run made it, in this check or another one. */
  isOurs({ name, tag }: { name: string; tag?: string }): boolean {
    return [name, tag].some(text => text?.startsWith(`${this.mark}-`));
  }

  newInstance(
    values: Partial<CreateInstanceRequest> = {},
  ): CreateInstanceRequest {
    const { region, zone, imageId, specId, networkId } = this.target;
    const tag = this.newTag();
    return {
      tag,
      name: tag,
      region,
      zone,
      imageId,
      specId,
      networkId,
      ...values,
    };
  }

  newVolume(values: Partial<CreateVolumeRequest> = {}): CreateVolumeRequest {
    const { region, zone } = this.target;
    const tag = this.newTag();
    return { tag, name: tag, region, zone, sizeGiB: 1, ...values };
  }

  newSnapshot(
    volumeId: string,
    values: Partial<CreateSnapshotRequest> = {},
  ): CreateSnapshotRequest {
    const { region } = this.target;
    const tag = this.newTag();
    return { tag, name: tag, region, volumeId, ...values };
  }

  newSecurityGroup(
    values: Partial<CreateSecurityGroupRequest> = {},
  ): CreateSecurityGroupRequest {
    const { region } = this.target;
    const tag = this.newTag();
    return { tag, name: tag, region, rules: [], ...values };
  }

  newRegional(
    spec: object,
    values: Partial<CreateRegionalRequest<object>> = {},
  ): CreateRegionalRequest<object> {
    const { region } = this.target;
    const tag = this.newTag();
    return { tag, name: tag, region, spec, ...values };
  }

  newKeyPair(values: Partial<CreateKeyPairRequest> = {}): CreateKeyPairRequest {
    const { region } = this.target;
    const publicKey = newPublicKey();
    return { region, name: this.newTag(), publicKey, ...values };
  }

  /** Looks until the probe gives something. */
  async eventually<T>(
    what: string,
    probe: () => Promise<T | undefined>,
  ): Promise<T> {
    const { pollIntervalMs, settleTimeoutMs } = this.harness.timing;
    const deadline = performance.now() + settleTimeoutMs;
    for (;;) {
      const found = await probe();
      if (found !== undefined) {
        return found;
      }
      assert.ok(
        performance.now() < deadline,
        `${what} did not come true within ${settleTimeoutMs} ms`,
      );
      await sleep(pollIntervalMs);
    }
  }

  /** Makes the operation fail until the function that it gives is called, at the latest until the check ends. */
  async inject(
    kind: FaultKind,
    operation: FaultyOperation,
  ): Promise<() => Promise<void>> {
    const { faults } = this.harness;
    assert.ok(faults, 'the harness has no faults');
    const { region } = this.target;
    const end = await faults.inject({ kind, operation, region });
    let ended: Promise<void> | undefined;
    const lift = () => (ended ??= end());
    this.liftFaults.push(lift);
    return lift;
  }

  async endFaults(): Promise<void> {
    await Promise.all(this.liftFaults.map(lift => lift()));
  }
}

/** Whether the error is the cloud's word that the thing is not there. */
export function isNotFound(error: unknown): boolean {
  return isCloudError(error) && error.code === 'NotFound';
}
