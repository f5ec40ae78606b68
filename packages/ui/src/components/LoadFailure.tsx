import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { uiTranslationRef } from '../translations/ref';
import { EmptyState } from './EmptyState';
import { FailurePanel } from './FailurePanel';

/** In the place of one thing that could not be loaded. */
export function LoadFailure(props: {
  error: Error & { statusCode?: number };
  /** Of the list that it would be in. */
  listPath: string;
  onRetry: () => void;
}) {
  const { error, listPath, onRetry } = props;
  const { t } = useTranslationRef(uiTranslationRef);
  // Such a request holds nothing but the id: what is wrong with it is that there can be no such id.
  const isMissing = error.statusCode === 404 || error.statusCode === 400;
  return isMissing ? (
    <EmptyState
      title={t('missing.title')}
      description={t('missing.hint')}
      action={
        <ButtonLink variant="secondary" href={listPath}>
          {t('missing.toList')}
        </ButtonLink>
      }
    />
  ) : (
    <FailurePanel error={error} onRetry={onRetry} />
  );
}
