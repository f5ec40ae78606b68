import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Verification } from '@rackstage/plugin-datacenter-common';
import { datacenterTranslationRef } from '../translations/ref';

interface End {
  device: string;
  port?: string;
}

type Fix = Verification['extra'][number]['fix'];

/** Device and port in words: the device by its name where the records have it. */
export const useEndText =
  ({ devices }: Verification) =>
  (end: End | undefined): string =>
    end
      ? [devices[end.device] ?? end.device, end.port].filter(Boolean).join(' ')
      : '';

/** What puts a link right. */
export function useFixText(result: Verification): (fix: Fix) => string {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const text = useEndText(result);
  return fix => {
    switch (fix.code) {
      case 'connect':
        return t('verification.connect', { a: text(fix.a), b: text(fix.b) });
      case 'swap':
        return t('verification.swap', {
          a: text(fix.ports?.[0]),
          b: text(fix.ports?.[1]),
        });
      case 'move':
        return t('verification.move', {
          from: text(fix.from),
          to: text(fix.to),
        });
      case 'record':
        return t('verification.record', { a: text(fix.a), b: text(fix.b) });
      default:
        return t('verification.identify', {
          at: text(fix.at),
          reported: text(fix.reported),
        });
    }
  };
}
