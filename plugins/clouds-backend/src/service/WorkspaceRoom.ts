import { ConflictError } from '@backstage/errors';
import {
  Demand,
  ExchangeRates,
  LimitVerdict,
  limitVerdicts,
  Money,
  noDemand,
  perMonth,
  WorkspaceUsage,
} from '@rackstage/plugin-clouds-common';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { Admission } from '../database/workspaceUsage';
import { Problem } from './RequestCheck';

export interface WorkspaceRoomOptions {
  workspaces: Pick<WorkspacesService, 'limitsOf'>;
  exchangeRates: ExchangeRates;
  /** What a workspace uses now, by what is asked for. */
  usageOf(workspaceId: string): Promise<Demand>;
}

/** How much room the limits of a workspace leave. */
export class WorkspaceRoom {
  constructor(private readonly options: WorkspaceRoomOptions) {}

  /**
   * What a store asks before it keeps what it has written; nothing where there
   * is no limit. It throws ConflictError.
   */
  async admission(workspaceId: string): Promise<Admission | undefined> {
    const limits = await this.options.workspaces.limitsOf(workspaceId);
    if (Object.values(limits).every(limit => limit === undefined)) {
      return undefined;
    }
    return (used, asked) => {
      const problems = limitVerdicts(
        limits,
        used,
        asked,
        this.options.exchangeRates,
      ).flatMap(verdict => problemsOf(verdict, workspaceId));
      if (problems.length > 0) {
        throw new ConflictError(
          problems.map(({ message }) => message).join('; '),
        );
      }
    };
  }

  /** The same as an answer to somebody who only wants to know. */
  async estimate(
    workspaceId: string,
    asked: Demand,
  ): Promise<{ limits: LimitVerdict[]; problems: Problem[] }> {
    const { workspaces, usageOf, exchangeRates } = this.options;
    const [limits, used] = await Promise.all([
      workspaces.limitsOf(workspaceId),
      usageOf(workspaceId),
    ]);
    const verdicts = limitVerdicts(limits, used, asked, exchangeRates);
    return {
      limits: verdicts
        .filter(({ allowed }) => allowed !== undefined)
        .map(({ unknown, ...verdict }) => verdict),
      problems: verdicts.flatMap(verdict => problemsOf(verdict, workspaceId)),
    };
  }

  async usage(workspaceId: string): Promise<WorkspaceUsage> {
    const { workspaces, usageOf, exchangeRates } = this.options;
    const limits = await workspaces.limitsOf(workspaceId);
    const used = await usageOf(workspaceId);
    return {
      workspaceId,
      limits: limitVerdicts(limits, used, noDemand, exchangeRates).map(
        ({ unknown, ...verdict }) => verdict,
      ),
      unpriced: used.unpriced,
      spend: Object.entries(used.hourly).map(([currency, amount]): Money =>
        perMonth({ amount, currency }),
      ),
    };
  }
}

const words: Record<LimitVerdict['limit'], string> = {
  instances: 'instances',
  vcpu: 'vCPU',
  memoryMiB: 'MiB of memory',
  volumeGiB: 'GiB of volumes',
  monthlySpend: 'a month',
};

/** Whoever reads them asks an administrator: nobody else may change a limit. */
function problemsOf(verdict: LimitVerdict, workspaceId: string): Problem[] {
  const { limit, used, asked, allowed = '', currency = '' } = verdict;
  if (verdict.ok) {
    return [];
  }
  const params = { workspace: workspaceId, limit, used, asked, allowed };
  if (verdict.unknown === 'price') {
    return [
      {
        code: 'PriceUnknown',
        message: `Workspace '${workspaceId}' may spend ${allowed} ${currency} a month, and the price of this is not known; have prices added to the account, or ask an administrator to take the limit off`,
        params: { ...params, currency },
      },
    ];
  }
  if (verdict.unknown) {
    const { rateOf } = verdict.unknown;
    return [
      {
        code: 'RateUnknown',
        message: `Workspace '${workspaceId}' may spend ${allowed} ${currency} a month, and no rate from ${rateOf} to ${currency} is known; have it added to 'clouds.exchangeRates' in the configuration, or ask an administrator to take the limit off`,
        params: { ...params, currency, rateOf },
      },
    ];
  }
  const unit = limit === 'monthlySpend' ? `${currency} ` : '';
  return [
    {
      code: 'LimitExceeded',
      message: `Workspace '${workspaceId}' may have ${allowed} ${unit}${words[limit]}: ${used} are used, and ${asked} more are asked for; ask for less, delete something, or ask an administrator to raise the limit`,
      params: { ...params, currency },
    },
  ];
}
