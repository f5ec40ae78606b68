import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Link, Text } from '@backstage/ui';
import {
  PolicyTrialItem,
  PolicyTrialResult,
} from '@rackstage/plugin-requests-common';
import { requestPath } from '../../routes';
import { requestsTranslationRef } from '../../translations/ref';
import styles from './PoliciesPage.module.css';

/** Which past requests would have gone another way, and which. */
export function Trial({ result }: { result: PolicyTrialResult }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const { tried, changed, items } = result;
  const different = items.filter(item => item.changed);
  return (
    <section aria-label={t('policy.try')}>
      <Alert
        status="info"
        icon
        title={
          tried === 0
            ? t('policy.triedNone')
            : t('policy.tried', { count: tried, changed: String(changed) })
        }
        description={t('policy.tryHint')}
      />
      {different.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.trial}>
            <caption>
              <Text weight="bold">{t('policy.onlyChanged')}</Text>
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('field.title')}</th>
                <th scope="col">{t('field.workspace')}</th>
                <th scope="col">{t('policy.was')}</th>
                <th scope="col">{t('policy.wouldBe')}</th>
              </tr>
            </thead>
            <tbody>
              {different.map(item => (
                <tr key={item.requestId}>
                  <th scope="row">
                    <Link href={requestPath(item.requestId)}>{item.title}</Link>
                  </th>
                  <td>{item.workspaceId}</td>
                  <td>
                    <Chain chain={item.before} />
                  </td>
                  <td>
                    <Chain chain={item.after} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Chain({ chain }: { chain: PolicyTrialItem['before'] }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  return (
    <>
      <Text>
        {chain.steps.length > 0 ? chain.steps.join(' → ') : t('policy.direct')}
      </Text>{' '}
      <Text variant="body-small" color="secondary">
        {chain.rule}
      </Text>
    </>
  );
}
