import { InventoryStore } from '../../database/InventoryStore';
import { NewMember } from '../../database/DeploymentsStore';
import { DeploymentRecord, ResourceRecord } from '../../database/records';
import { RoleCredentials } from '../RoleCredentials';
import { CheckedGroup } from './GroupCheck';
import { newBalancers } from './groupBalancer';
import { newMembers } from './newMembers';
import { sharedPartsIn } from './sharedParts';

export interface MemberFactoryOptions {
  inventory: Pick<InventoryStore, 'findItem'>;
  roleCredentials: RoleCredentials;
  warningLeads: number[];
  now(): Date;
}

/** Makes the records of members, and of what they share where that is not there yet. */
export class MemberFactory {
  constructor(private readonly options: MemberFactoryOptions) {}

  async make(
    deployment: DeploymentRecord,
    wanted: { checked: CheckedGroup; indexes: number[] }[],
    context: {
      requestedBy: string;
      /** Of the deployment, that exist. */
      resources: ResourceRecord[];
      /** The groups are new, so that their load balancers are still to be made. */
      isNew?: boolean;
    },
  ): Promise<{ members: NewMember[]; made: ResourceRecord[] }> {
    const { requestedBy, resources, isNew } = context;
    const now = this.options.now().toISOString();
    const members: NewMember[] = [];
    const made: ResourceRecord[] = [];
    for (const { checked, indexes } of wanted) {
      const { account, asked } = checked;
      const credentialRole = await this.options.roleCredentials.roleOf(
        { accountId: account.id, workspaceId: deployment.workspaceId },
        requestedBy,
      );
      const shared = sharedPartsIn(
        deployment,
        { account, region: asked.region, credentialRole },
        [...resources, ...made],
        now,
      );
      made.push(...shared.made);
      if (isNew) {
        made.push(
          ...(await newBalancers(
            deployment,
            checked.group,
            { account, credentialRole, now },
            this.options.inventory,
          )),
        );
      }
      members.push(
        ...newMembers(deployment, checked, indexes, {
          requestedBy,
          credentialRole,
          sharedParts: shared.parts,
          warningLeads: this.options.warningLeads,
          now,
        }),
      );
    }
    return { members, made };
  }
}
