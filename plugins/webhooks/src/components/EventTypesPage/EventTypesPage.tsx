import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionGroup,
  AccordionPanel,
  AccordionTrigger,
  Container,
  Skeleton,
  Text,
} from '@backstage/ui';
import { localize } from '@rackstage/localized-text';
import { FailurePanel, useLanguage } from '@rackstage/ui';
import { useEventTypes } from '../../hooks/useSubscriptions';
import { webhooksTranslationRef } from '../../translations/ref';
import { Json } from '../shared/Json';
import styles from '../shared/webhooks.module.css';

/** Every event that can be subscribed to, with an example and the schema of its data. */
export function EventTypesPage() {
  const { t } = useTranslationRef(webhooksTranslationRef);
  const language = useLanguage();
  const { data, error, refetch } = useEventTypes();
  return (
    <Container>
      <div className={styles.stack}>
        <Text as="p" color="secondary">
          {t('catalogue.hint')}
        </Text>
        {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton width="100%" height={280} />}
        <AccordionGroup allowsMultiple>
          {data?.map(eventType => {
            const { title, description } = localize(eventType, language);
            return (
              <Accordion key={eventType.type}>
                <AccordionTrigger title={title} subtitle={eventType.type} />
                <AccordionPanel>
                  <div className={styles.stack}>
                    <Text as="p">{description}</Text>
                    <Json
                      label={t('catalogue.example')}
                      value={eventType.example}
                    />
                    <Json
                      label={t('catalogue.schema')}
                      value={eventType.dataSchema}
                    />
                  </div>
                </AccordionPanel>
              </Accordion>
            );
          })}
        </AccordionGroup>
      </div>
    </Container>
  );
}
