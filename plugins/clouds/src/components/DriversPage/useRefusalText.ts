import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RefusalCode, refusalCodes } from '@rackstage/plugin-clouds-common';
import { cloudsTranslationRef } from '../../translations/ref';

interface RefusalReason {
  code: RefusalCode;
  detail: string;
}

/** Why a package was refused: in words, and then as whoever made it needs to know. */
export function useRefusalText(): (reason: RefusalReason) => string {
  const { t } = useTranslationRef(cloudsTranslationRef);
  return ({ code, detail }) =>
    [t(`driverPackages.reason.${code}`), detail].filter(Boolean).join(' ');
}

/** The reason in an answer of the server, if that is what it refuses. */
export function reasonOf(error: Error | null): RefusalReason | undefined {
  const { body } = (error ?? {}) as {
    body?: { error?: { reason?: RefusalReason } };
  };
  const reason = body?.error?.reason;
  return reason && refusalCodes.includes(reason.code) ? reason : undefined;
}
