import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Card,
  CardBody,
  CardFooter,
  Container,
  Flex,
  Skeleton,
  Text,
} from '@backstage/ui';
import { useParams } from 'react-router-dom';
import { appTranslationRef } from '../../translations/ref';
import styles from './ConsentPage.module.css';
import { Decision, useConsent } from './useConsent';

/** At `/oauth2/authorize/<session>`, where a program sends whoever signs it in. */
export function ConsentPage() {
  const { '*': path = '' } = useParams();
  return (
    <Container pt="6" className={styles.page}>
      <Consent sessionId={path.split('/').at(-1)!} />
    </Container>
  );
}

function Consent({ sessionId }: { sessionId: string }) {
  const { t } = useTranslationRef(appTranslationRef);
  const { asked, answered, answer } = useConsent(sessionId);
  if (asked.error || answered.error) {
    return (
      <Alert
        role="alert"
        status="danger"
        icon
        title={t('consent.failed')}
        description={t('consent.failedHint')}
      />
    );
  }
  if (answered.value) {
    return (
      <Alert
        role="status"
        status="success"
        icon
        title={t(`consent.done.${answered.value}`)}
        description={t('consent.back')}
      />
    );
  }
  if (!asked.value) {
    return <Skeleton width="100%" height={240} />;
  }
  const { clientId, clientName, redirectUri } = asked.value;
  const button = (decision: Decision, variant: 'primary' | 'secondary') => (
    <Button
      variant={variant}
      isDisabled={answered.loading}
      onPress={() => answer(decision)}
    >
      {t(`consent.${decision}`)}
    </Button>
  );
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="4">
          <Text as="h1" variant="title-small">
            {t('consent.title', { name: clientName ?? clientId })}
          </Text>
          <Text as="p">{t('consent.what')}</Text>
          <dl className={styles.facts}>
            <dt>{t('consent.program')}</dt>
            <dd>{clientId}</dd>
            <dt>{t('consent.callback')}</dt>
            <dd>{redirectUri}</dd>
          </dl>
          <Alert status="warning" icon title={t('consent.trust')} />
        </Flex>
      </CardBody>
      <CardFooter>
        <Flex justify="end" gap="3">
          {button('reject', 'secondary')}
          {button('approve', 'primary')}
        </Flex>
      </CardFooter>
    </Card>
  );
}
