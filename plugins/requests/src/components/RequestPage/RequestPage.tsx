import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { RequestDetail } from '@rackstage/plugin-requests-common';
import { DetailPage, Panel } from '@rackstage/ui';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { useRequest } from '../../hooks/useRequests';
import { requestsPath } from '../../routes';
import { requestsTranslationRef } from '../../translations/ref';
import { Attachments } from './Attachments';
import { Chain } from './Chain';
import { Differences } from '../shared/Differences';
import { useFieldTitle } from '../shared/useFieldTitle';
import { Needs } from './Needs';
import { RequestActions } from './RequestActions';
import { RequestFacts } from './RequestFacts';
import { RequestHeader } from './RequestHeader';
import { Revisions } from './Revisions';
import { Subject } from './Subject';
import { SubjectLink } from './SubjectLink';
import { Timeline } from './Timeline';
import styles from './RequestPage.module.css';

/** One request: what is asked for, who has to agree, and what became of it. */
export function RequestPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useRequest(id);
  return (
    <DetailPage
      name={data?.title}
      error={data ? null : error}
      listPath={requestsPath}
      onRetry={() => void refetch()}
    >
      {data && <Detail key={id} request={data} />}
    </DetailPage>
  );
}

function Detail({ request }: { request: RequestDetail }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const [isStale, setStale] = useState(false);
  const { id, type, subject, changes, revision } = request;
  const titleOf = useFieldTitle(type);
  return (
    <>
      <RequestHeader request={request}>
        <RequestActions
          request={request}
          onStale={() => setStale(true)}
          onDone={() => setStale(false)}
        />
      </RequestHeader>
      <div className={styles.stack}>
        <div role="status">
          {isStale && (
            <Alert
              status="warning"
              icon
              title={t('request.stale')}
              description={t('request.staleHint')}
            />
          )}
        </div>
        <Needs request={request} />
        <div className={styles.columns}>
          <div className={styles.stack}>
            <Panel
              title={t('request.subject')}
              action={<SubjectLink request={request} />}
            >
              <Subject subject={subject} titleOf={titleOf} />
            </Panel>
            {changes.length > 0 && (
              <Panel title={t('request.changes')}>
                <Differences changes={changes} titleOf={titleOf} />
              </Panel>
            )}
            <Timeline request={request} />
          </div>
          <div className={styles.stack}>
            <Panel title={t('chain.title')}>
              <Chain request={request} />
            </Panel>
            <Panel title={t('request.about')}>
              <RequestFacts request={request} />
            </Panel>
            <Attachments request={request} />
            {revision > 1 && (
              <Revisions id={id} revision={revision} titleOf={titleOf} />
            )}
          </div>
        </div>
      </div>
    </>
  );
}
