import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VerifiedLink } from '@rackstage/plugin-datacenter-common';
import { datacenterTranslationRef } from '../translations/ref';

interface End {
  device: string;
  port?: string;
}

/** Device and port in words: the device by its name where the records have it. */
export const endText = (
  { devices }: Pick<VerifiedLink, 'devices'>,
  end: End | undefined,
): string =>
  end
    ? [devices[end.device] ?? end.device, end.port].filter(Boolean).join(' ')
    : '';

/** What puts a link right. */
export function useFixText(): (link: VerifiedLink) => string {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return link => {
    const { fix } = link;
    if (!fix) {
      return '';
    }
    const text = (end: End | undefined) => endText(link, end);
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

/** What the records say once they are corrected instead of the cables. */
export function useCorrectionText(): (link: VerifiedLink) => string {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return link => {
    const { fix } = link;
    const text = (end: End | undefined) => endText(link, end);
    switch (fix?.code) {
      case 'swap':
        return t('verification.correctSwap', {
          a: text(fix.ports?.[0]),
          b: text(fix.ports?.[1]),
        });
      case 'move':
        return t('verification.correctMove', {
          cable: link.cable ?? '',
          from: text(fix.from),
          to: text(fix.to),
        });
      default:
        return t('verification.correctRecord', {
          a: text(fix?.a),
          b: text(fix?.b),
        });
    }
  };
}
