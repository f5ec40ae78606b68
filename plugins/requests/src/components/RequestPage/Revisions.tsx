import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionGroup,
  AccordionPanel,
  AccordionTrigger,
  Skeleton,
  Text,
} from '@backstage/ui';
import { FailurePanel, Owner, Panel, RelativeTime } from '@rackstage/ui';
import { useRevisions } from '../../hooks/useRequests';
import { requestsTranslationRef } from '../../translations/ref';
import { Differences } from '../shared/Differences';
import { FieldTitle } from '../shared/useFieldTitle';
import styles from './RequestPage.module.css';

/** What was asked for, version by version, each with what it changed. */
export function Revisions(props: {
  id: string;
  revision: number;
  titleOf: FieldTitle;
}) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const { data, error, refetch } = useRevisions(props.id, props.revision);
  return (
    <Panel title={t('request.revisions')}>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton width="100%" height={80} />}
      <AccordionGroup allowsMultiple>
        {data?.map(({ revision, createdBy, createdAt, note, changes }) => (
          <Accordion key={revision}>
            <AccordionTrigger
              title={t('request.revision', { number: String(revision) })}
            />
            <AccordionPanel>
              <div className={styles.stack}>
                <div className={styles.meta}>
                  <Owner entityRef={createdBy} />
                  <RelativeTime time={createdAt} />
                </div>
                {note && <Text as="p">{note}</Text>}
                {changes.length > 0 && (
                  <Differences changes={changes} titleOf={props.titleOf} />
                )}
              </div>
            </AccordionPanel>
          </Accordion>
        ))}
      </AccordionGroup>
    </Panel>
  );
}
