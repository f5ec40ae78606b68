import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Container } from '@backstage/ui';
import { RiLockLine } from '@remixicon/react';
import { uiTranslationRef } from '../translations/ref';
import { EmptyState } from './EmptyState';

/** In place of a page for something that the person's role does not include. */
export function NotAllowed() {
  const { t } = useTranslationRef(uiTranslationRef);
  return (
    <Container>
      <EmptyState
        icon={<RiLockLine />}
        title={t('notAllowed.title')}
        description={t('notAllowed.hint')}
        action={
          <ButtonLink href="/" variant="secondary" size="small">
            {t('notAllowed.home')}
          </ButtonLink>
        }
      />
    </Container>
  );
}
