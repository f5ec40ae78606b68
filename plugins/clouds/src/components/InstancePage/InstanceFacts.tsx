import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { Instance } from '@rackstage/plugin-clouds-common';
import { Facts, Owner, Price, RelativeTime, useFormat } from '@rackstage/ui';
import { useResources } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import { WorkspaceLink, WorkspaceLinks } from '../shared/WorkspaceLink';
import { labelsToText } from '../shared/labelsText';
import { InstanceLogin } from './InstanceLogin';
import styles from '../shared/detail.module.css';

export function InstanceFacts({ instance }: { instance: Instance }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const format = useFormat();
  const { account, spec, image, labels, resizing } = instance;
  const size = t('value.vcpus', {
    vcpus: String(spec.vcpus),
    memory: format.memory(spec.memoryMiB),
  });
  const specText = `${resizing ? `${resizing.from.name} → ` : ''}${spec.name} (${size})`;
  const groupNames = useSecurityGroupNames(instance);
  const addresses = instance.addresses.map(({ address }) => address);
  return (
    <Facts
      facts={[
        {
          name: t('field.account'),
          value: (
            <Link href={`/clouds/accounts/${account.id}`}>{account.title}</Link>
          ),
        },
        {
          name: t('deployment.memberOf'),
          value: instance.deployment && (
            <Link href={`/clouds/deployments/${instance.deployment.id}`}>
              {instance.deployment.group}
            </Link>
          ),
        },
        { name: t('field.region'), value: instance.region },
        { name: t('field.zone'), value: instance.zone },
        { name: t('field.spec'), value: specText },
        { name: t('field.image'), value: image.name },
        {
          name: t('field.addresses'),
          value: addresses.length > 0 && (
            <span className={styles.mono}>{addresses.join(', ')}</span>
          ),
        },
        {
          name: t('field.login'),
          value: instance.login && <InstanceLogin login={instance.login} />,
        },
        { name: t('field.network'), value: instance.network?.name },
        { name: t('field.keyPair'), value: instance.keyPair },
        {
          name: t('field.securityGroups'),
          value: groupNames.join(', '),
        },
        {
          name: t('field.volume'),
          value:
            instance.volumeGiB &&
            t('value.gibibytes', { size: String(instance.volumeGiB) }),
        },
        {
          name: t('field.price'),
          value: (
            <>
              <Price money={instance.price?.monthly} per="month" />
              <br />
              <Price money={instance.price?.hourly} per="hour" />
            </>
          ),
        },
        { name: t('field.owner'), value: <Owner entityRef={instance.owner} /> },
        {
          name: t('field.workspace'),
          value: <WorkspaceLink id={instance.workspaceId} />,
        },
        {
          name: t('field.sharedWith'),
          value: instance.sharedWith.length > 0 && (
            <WorkspaceLinks ids={instance.sharedWith} />
          ),
        },
        {
          name: t('field.requestedBy'),
          value: <Owner entityRef={instance.requestedBy} />,
        },
        {
          name: t('field.created'),
          value: <RelativeTime time={instance.createdAt} />,
        },
        {
          name: t('field.expires'),
          value: instance.expiresAt ? (
            <RelativeTime time={instance.expiresAt} />
          ) : (
            t('instance.expiresNone')
          ),
        },
        {
          name: t('field.protection'),
          value: instance.deletionProtection ? t('value.yes') : t('value.no'),
        },
        {
          name: t('field.labels'),
          value: Object.keys(labels).length > 0 && (
            <span className={styles.labels}>
              {labelsToText(labels)
                .split('\n')
                .map(label => (
                  <Link
                    key={label}
                    href={`/clouds/instances?label=${encodeURIComponent(label)}`}
                  >
                    {label}
                  </Link>
                ))}
            </span>
          ),
        },
        {
          name: t('field.cloudId'),
          value: instance.cloudId && (
            <span className={styles.mono}>{instance.cloudId}</span>
          ),
        },
      ].map(fact => ({ ...fact, value: fact.value || undefined }))}
    />
  );
}

/** What the groups are called, where the account was read; else their ids. */
function useSecurityGroupNames(instance: Instance): string[] {
  const { account, region, securityGroups = [] } = instance;
  const { data } = useResources({
    accountId: securityGroups.length > 0 ? account.id : undefined,
    kind: 'security-group',
    region,
  });
  const known = data?.pages.flatMap(({ items }) => items) ?? [];
  return securityGroups.map(
    id => known.find(item => item.id === id)?.name ?? id,
  );
}
