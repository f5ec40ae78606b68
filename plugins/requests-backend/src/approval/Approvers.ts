import {
  Approver,
  FrozenStep,
  ResolvedStep,
} from '@rackstage/plugin-requests-common';
import { ApproverDirectory } from '@rackstage/plugin-requests-node';
import { Role } from '@rackstage/roles';
import { RequestRecord } from '../database/records';

/** What an approver is looked up by. */
export type ApprovedThing = Pick<
  RequestRecord,
  'workspaceId' | 'owner' | 'facts'
>;

export interface ApproversOptions {
  directory(): ApproverDirectory;
  /** Of the portal. */
  roles: Role[];
  /** Entity ref by cost centre. */
  costCentreOwners: Map<string, string>;
}

/** Who the approvers that a policy names are now. */
export class Approvers {
  constructor(private readonly options: ApproversOptions) {}

  /** @param escalated - whether those above may decide it, too */
  async resolve(
    thing: ApprovedThing,
    step: FrozenStep,
    escalated: boolean,
  ): Promise<ResolvedStep> {
    const [escalation, ...parts] = await Promise.all([
      escalated ? this.refsOf(step.escalateTo, thing) : [],
      ...step.parts.map(({ approvers }) => this.refsOf(approvers, thing)),
    ]);
    return { parts, escalation };
  }

  private async refsOf(
    approvers: Approver[],
    thing: ApprovedThing,
  ): Promise<string[]> {
    const refs = await Promise.all(
      approvers.map(approver => this.refsOfOne(approver, thing)),
    );
    return [...new Set(refs.flat())].sort();
  }

  private async refsOfOne(
    { kind, name = '' }: Approver,
    { workspaceId, owner, facts }: ApprovedThing,
  ): Promise<string[]> {
    const { costCentreOwners, directory, roles } = this.options;
    switch (kind) {
      case 'workspaceRole':
        return directory().membersWith(name, workspaceId);
      case 'portalRole':
        return roles.find(role => role.name === name)?.members ?? [];
      case 'owner':
        return [owner];
      case 'costCentreOwner': {
        const found = costCentreOwners.get(facts.costCentre ?? '');
        return found ? [found] : [];
      }
      default:
        return [name];
    }
  }
}

/** Everybody who may decide a step. */
export const everyRef = ({ parts, escalation }: ResolvedStep): string[] => [
  ...new Set([...parts.flat(), ...escalation]),
];
