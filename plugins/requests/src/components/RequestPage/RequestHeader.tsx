import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { RequestDetail } from '@rackstage/plugin-requests-common';
import { Owner, Price, RelativeTime } from '@rackstage/ui';
import { ReactNode } from 'react';
import { requestsTranslationRef } from '../../translations/ref';
import { RequestBadge } from '../shared/RequestBadge';
import { useTypeTitle } from '../shared/useTypeTitle';
import styles from './RequestPage.module.css';

/** What, who, where, for how much, how it stands and how long there is; and what can be done. */
export function RequestHeader(props: {
  request: RequestDetail;
  children: ReactNode;
}) {
  const { title, state, type, requester, workspaceId, facts, ...times } =
    props.request;
  const { t } = useTranslationRef(requestsTranslationRef);
  const typeTitle = useTypeTitle();
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <div className={styles.line}>
          <Text as="h2" variant="title-small" weight="bold">
            {title}
          </Text>
          <span role="status">
            <RequestBadge state={state} />
          </span>
        </div>
        <div className={styles.meta}>
          <span>{typeTitle(type)}</span>
          <Owner entityRef={requester} />
          <span>
            {t('field.workspace')}: {workspaceId}
          </span>
          {facts.monthlyPrice && (
            <strong>
              <Price money={facts.monthlyPrice} per="month" />
            </strong>
          )}
          <RelativeTime time={times.createdAt} />
          {times.expiresAt && (
            <span>
              {t('field.deadline')}: <RelativeTime time={times.expiresAt} />
            </span>
          )}
        </div>
      </div>
      {props.children}
    </header>
  );
}
