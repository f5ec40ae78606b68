import {
  ErrorDisplayProps,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { FailurePanel } from '@rackstage/ui';
import { appTranslationRef } from '../../translations/ref';

/** In place of a part of a page whose code failed; the rest of the page goes on. */
export function BrokenPart({ plugin, error, resetError }: ErrorDisplayProps) {
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <FailurePanel
      title={
        plugin
          ? t('broken.title', { plugin: plugin.pluginId })
          : t('broken.somewhere')
      }
      error={error}
      onRetry={resetError}
    />
  );
}
