import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { cloudErrorCodes } from '@rackstage/plugin-clouds-common';
import { cloudsTranslationRef } from '../../translations/ref';

const reasons = [
  ...cloudErrorCodes,
  'AsAsked',
  'InCloud',
  'NotInCloud',
  'NotAskedForYet',
  'BeingBuilt',
  'GivenUp',
  'Attached',
  'BeingAttached',
  'NotObserved',
  'Changing',
  'Answered',
  'Cancelled',
  'Protected',
  'VolumeRefused',
] as const;

type Reason = (typeof reasons)[number];

/** A reason, as programs write it, in words. */
export function useReason(): (reason: string) => string {
  const { t } = useTranslationRef(cloudsTranslationRef);
  return reason =>
    (reasons as readonly string[]).includes(reason)
      ? t(`reason.${reason as Reason}`)
      : t('reason.other');
}
