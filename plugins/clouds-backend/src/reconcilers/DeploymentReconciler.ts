import { LeasedWork, LeaseOptions } from '@rackstage/leased-loop';
import { Place } from '@rackstage/plugin-clouds-common';
import {
  DeploymentsStore,
  DeploymentState,
} from '../database/DeploymentsStore';
import { DeploymentRecord } from '../database/records';
import { concludeDeployment, planOf, Replacement } from './concludeDeployment';

export interface DeploymentReconcilerOptions {
  deployments: DeploymentsStore;
  /** Finds the next best placement for members that could not be made. */
  elsewhere: {
    find(
      state: DeploymentState,
      places: Place[],
    ): Promise<Map<string, Replacement>>;
  };
  now(): Date;
  /** Somebody may want to look again; ids only. */
  onDeploymentChange(change: { deploymentIds: string[] }): void;
  concurrency: number;
  /** Shortest time, in seconds, between two looks at what is under way. */
  pollInterval: number;
}

/**
 * Compares what deployments want with the members they have and applies the
 * policy on failure. Makes and deletes nothing at a cloud itself: that is what
 * the members and what they share do, each for itself.
 */
export class DeploymentReconciler implements LeasedWork<DeploymentRecord> {
  readonly name = 'deployments';
  readonly concurrency: number;

  constructor(private readonly options: DeploymentReconcilerOptions) {
    this.concurrency = options.concurrency;
  }

  claim(lease: LeaseOptions, limit: number): Promise<DeploymentRecord[]> {
    return this.options.deployments.claimDue(lease, this.now(), limit);
  }

  renew(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return this.options.deployments.renewLeases(lease, ids);
  }

  makeAllDue(): Promise<void> {
    return this.options.deployments.makeAllDue(this.now());
  }

  async untilNextDue(): Promise<number | undefined> {
    const next = await this.options.deployments.nextDueAt();
    return next === undefined
      ? undefined
      : Date.parse(next) - this.options.now().getTime();
  }

  async process(
    due: DeploymentRecord,
    lease: LeaseOptions,
    signal: AbortSignal,
  ): Promise<void> {
    const replacements = await this.replacements(due);
    signal.throwIfAborted();
    let somethingHappened = false;
    const after = await this.options.deployments.conclude(
      lease,
      due.id,
      state => {
        const outcome = concludeDeployment(state, replacements, {
          now: this.options.now(),
          pollInterval: this.options.pollInterval,
        });
        somethingHappened =
          (outcome.events?.length ?? 0) > 0 ||
          outcome.fields?.phase !== state.deployment.phase;
        return outcome;
      },
    );
    if (somethingHappened) {
      this.options.onDeploymentChange({ deploymentIds: [after.id] });
    }
  }

  private async replacements(
    due: DeploymentRecord,
  ): Promise<Map<string, Replacement>> {
    if (due.onFailure !== 'retry-elsewhere' || due.deleteRequestedAt) {
      return new Map();
    }
    const state = await this.options.deployments.load(due.id);
    const { retry } = planOf(state);
    return retry.length === 0
      ? new Map()
      : this.options.elsewhere.find(state, retry);
  }

  private now(): string {
    return this.options.now().toISOString();
  }
}
