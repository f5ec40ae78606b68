import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { apiGatewayTranslationRef } from '../translations/ref';

/** Numbers as a person reads them. */
export function useFigures() {
  const { t } = useTranslationRef(apiGatewayTranslationRef);
  return useMemo(() => {
    const number = (value: number) => value.toLocaleString();
    return {
      number,
      time: (ms?: number) =>
        ms === undefined ? t('value.none') : t('value.ms', { ms: number(ms) }),
      limit: (perMinute?: number) =>
        perMinute === undefined
          ? t('value.noLimit')
          : t('value.perMinute', { number: number(perMinute) }),
      shortLimit: (perMinute?: number) =>
        perMinute === undefined
          ? t('value.noLimit')
          : t('value.perMinuteShort', { number: number(perMinute) }),
      caller: (name: string) =>
        name === 'anonymous'
          ? t('value.anonymous')
          : name.replace(/^user:default\//, ''),
      route: (path: string) =>
        path === 'unlisted' ? t('value.unlisted') : path,
    };
  }, [t]);
}
