import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import {
  cloudsInstanceUpdatePermission,
  Deployment,
  DeploymentGroupRequest,
} from '@rackstage/plugin-clouds-common';
import { FormDialog } from '@rackstage/ui';
import { RiAddLine } from '@remixicon/react';
import { useState } from 'react';
import { useDeploymentRequests } from '../../hooks/useDeployments';
import { cloudsTranslationRef } from '../../translations/ref';
import { newGroup } from '../NewDeployment/DeploymentGroupsField';
import { Group, GroupFields } from '../NewDeployment/GroupFields';

/** One more group, for whoever may change the deployment. */
export function AddGroup({ deployment }: { deployment: Deployment }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const [isOpen, setIsOpen] = useState(false);
  const { allowed } = usePermission({
    permission: cloudsInstanceUpdatePermission,
    resourceRef: deployment.id,
  });
  if (!allowed || deployment.deleting || deployment.failure) {
    return null;
  }
  return (
    <div>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiAddLine />}
        onPress={() => setIsOpen(true)}
      >
        {t('deployment.addGroup')}
      </Button>
      {isOpen && (
        <GroupDialog deployment={deployment} onClose={() => setIsOpen(false)} />
      )}
    </div>
  );
}

function GroupDialog(props: { deployment: Deployment; onClose: () => void }) {
  const { deployment, onClose } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { addGroup } = useDeploymentRequests(deployment.id);
  const [group, setGroup] = useState<Group>(() => newGroup(deployment.groups));
  return (
    <FormDialog
      title={t('deployment.addGroupTitle', { name: deployment.name })}
      submitLabel={t('deployment.addGroup')}
      error={addGroup.error}
      isPending={addGroup.isPending}
      isDisabled={!isComplete(group)}
      width={640}
      onSubmit={() => {
        if (isComplete(group)) {
          addGroup.mutate(group, { onSuccess: onClose });
        }
      }}
      onClose={onClose}
    >
      <GroupFields
        group={group}
        workspaceId={deployment.workspaceId}
        onGroup={part => setGroup(before => ({ ...before, ...part }))}
      />
    </FormDialog>
  );
}

function isComplete(group: Group): group is DeploymentGroupRequest {
  const { name, account, region, count, spec, requirements, image, os } = group;
  return Boolean(
    name &&
    account &&
    region &&
    count &&
    (spec || requirements) &&
    (image || os?.distribution),
  );
}
