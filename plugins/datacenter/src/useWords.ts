import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ObjectKindName } from '@rackstage/plugin-datacenter-common';
import { useMemo } from 'react';
import { kinds } from './translations/en/kinds';
import { datacenterTranslationRef } from './translations/ref';

type FieldName = keyof typeof kinds.field;
type Choice = keyof typeof kinds.choice;

/** Names of kinds, fields and choices in the person's language. */
export function useWords() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return useMemo(
    () => ({
      kind: (kind: ObjectKindName) => t(`kind.${kind}`),
      one: (kind: ObjectKindName) => t(`one.${kind}`),
      about: (kind: ObjectKindName) => t(`about.${kind}`),
      field: (name: string) =>
        name in kinds.field ? t(`field.${name as FieldName}`) : name,
      /** Names of standards are the same in every language: `cat6a`. */
      choice: (value: string) =>
        value in kinds.choice ? t(`choice.${value as Choice}`) : value,
    }),
    [t],
  );
}
