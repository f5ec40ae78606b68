import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Link, NumberField, Text } from '@backstage/ui';
import {
  cloudsInstanceUpdatePermission,
  Deployment,
  DeploymentGroup,
  deploymentLimits,
} from '@rackstage/plugin-clouds-common';
import { FormDialog, useFormat } from '@rackstage/ui';
import { useState } from 'react';
import { useDeploymentRequests } from '../../hooks/useDeployments';
import { cloudsTranslationRef } from '../../translations/ref';
import { useReason } from '../shared/useReason';
import { BalancerCell } from './BalancerCell';
import styles from './deployment.module.css';

/** Where the groups are, how large, and how they are. */
export function Groups({ deployment }: { deployment: Deployment }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const format = useFormat();
  const reason = useReason();
  const [scaled, setScaled] = useState<DeploymentGroup>();
  const { allowed } = usePermission({
    permission: cloudsInstanceUpdatePermission,
    resourceRef: deployment.id,
  });
  const failedText = (name: string, code: string, message: string) =>
    `${t('deployment.notMade')}: ${name} · ${reason(code)}: ${message}`;
  const specText = ({ spec }: DeploymentGroup) =>
    `${spec.name} (${t('value.vcpus', {
      vcpus: String(spec.vcpus),
      memory: format.memory(spec.memoryMiB),
    })})`;
  const hasBalancer = deployment.groups.some(group => group.loadBalancer);
  const canScale = allowed && !deployment.deleting && !deployment.failure;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('field.name')}</th>
            <th scope="col">{t('deployments.status')}</th>
            <th scope="col">{t('field.account')}</th>
            <th scope="col">{t('field.region')}</th>
            <th scope="col">{t('field.spec')}</th>
            <th scope="col">{t('field.image')}</th>
            {hasBalancer && <th scope="col">{t('groups.loadBalancer')}</th>}
            <td />
          </tr>
        </thead>
        <tbody>
          {deployment.groups.map(group => (
            <tr key={group.name}>
              <th scope="row">{group.name}</th>
              <td>
                {group.status.text}
                {group.failed.map(({ name, code, message }) => (
                  <Text
                    key={name}
                    as="p"
                    variant="body-small"
                    color="danger"
                    className={styles.failed}
                  >
                    {failedText(name, code, message)}
                  </Text>
                ))}
              </td>
              <td>
                <Link href={`/clouds/accounts/${group.account.id}`}>
                  {group.account.title}
                </Link>
              </td>
              <td>{group.zone ?? group.region}</td>
              <td>{specText(group)}</td>
              <td>{group.image.name}</td>
              {hasBalancer && (
                <td>
                  <BalancerCell balancer={group.loadBalancer} />
                </td>
              )}
              <td>
                {canScale && (
                  <Button
                    size="small"
                    variant="tertiary"
                    aria-label={t('deployment.scaleTitle', {
                      group: group.name,
                    })}
                    onPress={() => setScaled(group)}
                  >
                    {t('deployment.scale')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {scaled && (
        <ScaleDialog
          deployment={deployment}
          group={scaled}
          onClose={() => setScaled(undefined)}
        />
      )}
    </div>
  );
}

function ScaleDialog(props: {
  deployment: Deployment;
  group: DeploymentGroup;
  onClose: () => void;
}) {
  const { deployment, group, onClose } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { scale } = useDeploymentRequests(deployment.id);
  const [count, setCount] = useState(group.count);
  return (
    <FormDialog
      title={t('deployment.scaleTitle', { group: group.name })}
      submitLabel={t('deployment.scale')}
      error={scale.error}
      isPending={scale.isPending}
      isDisabled={Number.isNaN(count) || count === group.count}
      onSubmit={() =>
        scale.mutate({ group: group.name, count }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <NumberField
        label={t('deployment.scaleCount')}
        description={t('deployment.scaleHint')}
        minValue={0}
        maxValue={deploymentLimits.countOfGroup}
        value={count}
        onChange={setCount}
      />
    </FormDialog>
  );
}
