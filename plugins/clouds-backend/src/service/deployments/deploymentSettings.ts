import { DeploymentChange } from '@rackstage/plugin-clouds-common';
import {
  DeploymentRecordChange,
  DeploymentState,
} from '../../database/DeploymentsStore';
import { DeploymentRecord } from '../../database/records';
import { ResourceRecordChange } from '../../database/ResourcesStore';
import { changedFields } from '../changedFields';
import { changeSettings } from '../desiredState';
import {
  AskedOfDeployment,
  askedEvent,
  refuseWhileGoing,
} from './deploymentChanges';

/** What is changed of a deployment by changing its members and what they share, too. */
export type SharedSettings = Pick<
  DeploymentChange,
  'owner' | 'workspaceId' | 'deletionProtection'
>;

export function changeDeploymentSettings(
  change: Omit<DeploymentChange, 'revision'>,
  asked: AskedOfDeployment,
  warningLeads: number[],
): DeploymentRecordChange {
  const { description, ...rest } = change;
  const fields: Partial<DeploymentRecord> = {
    ...rest,
    ...(description !== undefined && { description: description ?? undefined }),
  };
  return state => {
    const { deployment } = state;
    refuseWhileGoing(deployment);
    const changed = changedFields(deployment, fields);
    const has = (name: keyof DeploymentRecord & string) =>
      changed.includes(name);
    const { owner, workspaceId, deletionProtection } = change;
    const ofParts: SharedSettings = {
      ...(has('owner') && { owner }),
      ...(has('workspaceId') && { workspaceId }),
      // One of them may have been changed by itself.
      ...(deletionProtection !== undefined && { deletionProtection }),
    };
    return {
      fields: { ...fields, nextAttemptAt: asked.now },
      events:
        changed.length === 0
          ? []
          : [
              askedEvent('Changed', asked.caller, {
                fields: changed.join(', '),
              }),
            ],
      ...changesOfParts(state, ofParts, { ...asked, warningLeads }),
    };
  };
}

/** What is going stays where it is until it is gone. */
function changesOfParts(
  { members, resources }: DeploymentState,
  settings: SharedSettings,
  asked: AskedOfDeployment & { warningLeads: number[] },
) {
  if (Object.keys(settings).length === 0) {
    return {};
  }
  const { deletionProtection, ...place } = settings;
  const by = { caller: asked.caller, now: asked.now };
  const staying = <TPart extends { deleteRequestedAt?: string }>(
    parts: TPart[],
  ) => parts.filter(({ deleteRequestedAt }) => !deleteRequestedAt);
  return {
    changeMembers: new Map(
      staying(members).map(({ id, credentialRole }) => [
        id,
        changeSettings(settings, {
          ...by,
          credentialRole,
          warningLeads: asked.warningLeads,
        }),
      ]),
    ),
    changeResources: new Map(
      staying(resources).map(({ id }) => [id, giveTo(place, asked)]),
    ),
  };
}

/** Nothing of it is asked of the cloud. */
const giveTo =
  (
    place: Pick<SharedSettings, 'owner' | 'workspaceId'>,
    asked: AskedOfDeployment,
  ): ResourceRecordChange =>
  current => {
    const changed = changedFields(current, place);
    return {
      fields: place,
      events:
        changed.length === 0
          ? []
          : [
              askedEvent('Changed', asked.caller, {
                fields: changed.join(', '),
              }),
            ],
    };
  };
