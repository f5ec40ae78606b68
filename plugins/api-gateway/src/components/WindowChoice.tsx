import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { apiGatewayTranslationRef } from '../translations/ref';
import { useWindow } from './useWindow';

export function WindowChoice() {
  const { t } = useTranslationRef(apiGatewayTranslationRef);
  const [, setParams] = useSearchParams();
  return (
    <ToggleButtonGroup
      aria-label={t('window.label')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[useWindow()]}
      onSelectionChange={([window]) =>
        setParams(
          params => {
            params.set('window', String(window));
            return params;
          },
          { replace: true },
        )
      }
    >
      <ToggleButton id="hour">{t('window.hour')}</ToggleButton>
      <ToggleButton id="day">{t('window.day')}</ToggleButton>
    </ToggleButtonGroup>
  );
}
