import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { Deployment } from '@rackstage/plugin-clouds-common';
import { FailurePanel, MoreRows, SimulatedBadge } from '@rackstage/ui';
import { useInstances } from '../../hooks/useInstances';
import { cloudsTranslationRef } from '../../translations/ref';
import { PhaseBadge } from '../shared/PhaseBadge';
import styles from './deployment.module.css';

/** The instances that the deployment consists of now. */
export function Members({ deployment }: { deployment: Deployment }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const members = useInstances({ deploymentId: [deployment.id], sort: 'name' });
  const rows = members.data?.pages.flatMap(({ items }) => items) ?? [];
  if (members.error) {
    return (
      <FailurePanel
        error={members.error}
        onRetry={() => void members.refetch()}
      />
    );
  }
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('field.name')}</th>
            <th scope="col">{t('field.state')}</th>
            <th scope="col">{t('field.region')}</th>
            <th scope="col">{t('field.addresses')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, account, phase, region, zone, addresses }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`/clouds/instances/${id}`}>{name}</Link>{' '}
                {account.simulated && <SimulatedBadge />}
              </th>
              <td>
                <PhaseBadge phase={phase} />
              </td>
              <td>{zone ?? region}</td>
              <td>
                {addresses.map(({ address }) => address).join(', ') ||
                  t('value.none')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows pages={members} />
    </div>
  );
}
