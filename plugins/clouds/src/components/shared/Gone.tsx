import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Container } from '@backstage/ui';
import { EmptyState } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';

export const isNotFound = (error: Error | null) =>
  (error as { statusCode?: number } | null)?.statusCode === 404;

/** What was being deleted a moment ago is gone as it should be, and no failure. */
export function Gone(props: { name: string; listPath: string }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  return (
    <Container>
      <EmptyState
        title={t('instance.gone', { name: props.name })}
        action={
          <ButtonLink size="small" variant="secondary" href={props.listPath}>
            {t('instance.toList')}
          </ButtonLink>
        }
      />
    </Container>
  );
}
