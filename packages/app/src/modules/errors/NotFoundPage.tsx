import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Container } from '@backstage/ui';
import { EmptyState } from '@rackstage/ui';
import { RiCompassDiscoverLine } from '@remixicon/react';
import { appTranslationRef } from '../../translations/ref';

export function NotFoundPage() {
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <Container>
      <EmptyState
        icon={<RiCompassDiscoverLine size={32} />}
        title={t('notFound.title')}
        description={t('notFound.hint')}
        action={
          <ButtonLink variant="primary" href="/">
            {t('notFound.home')}
          </ButtonLink>
        }
      />
    </Container>
  );
}
