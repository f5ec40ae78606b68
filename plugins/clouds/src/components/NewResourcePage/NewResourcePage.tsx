import {
  BreadcrumbEntry,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Container, Skeleton, Text } from '@backstage/ui';
import { cloudsResourceCreatePermission } from '@rackstage/plugin-clouds-common';
import { FailurePanel, NotAllowed } from '@rackstage/ui';
import { useSearchParams } from 'react-router-dom';
import { useResourceKinds } from '../../hooks/useResourceKinds';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from '../NewAccountPage/NewAccountPage.module.css';
import { inSentence } from '../resources/inSentence';
import { ResourceForm } from './ResourceForm';

/** The form of the kind that the address names. */
export function NewResourcePage() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const [params] = useSearchParams();
  const { kinds, error, refetch } = useResourceKinds();
  const { allowed, loading } = usePermission({
    permission: cloudsResourceCreatePermission,
  });
  const kind =
    kinds?.find(each => each.kind === params.get('kind')) ?? kinds?.[0];
  if (!allowed && !loading) {
    return <NotAllowed />;
  }
  if (error) {
    return (
      <Container>
        <FailurePanel error={error} onRetry={() => void refetch()} />
      </Container>
    );
  }
  if (!kind) {
    return (
      <Container>
        <Skeleton width="100%" height={280} />
      </Container>
    );
  }
  const title = t('resources.create', { kind: inSentence(kind.title) });
  return (
    <Container>
      <BreadcrumbEntry entry={{ label: title, href: '.' }}>
        <div className={styles.form}>
          <div>
            <Text as="h2" variant="title-small" weight="bold">
              {title}
            </Text>
            <Text as="p" color="secondary">
              {kind.description.title}
            </Text>
          </div>
          <ResourceForm key={kind.kind} kind={kind} />
        </div>
      </BreadcrumbEntry>
    </Container>
  );
}
