import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RJSFValidationError } from '@rjsf/utils';
import { useMemo } from 'react';
import { wizardTranslationRef } from './translations/ref';

type Translate = ReturnType<
  typeof useTranslationRef<(typeof wizardTranslationRef)['T']>
>['t'];

/** Says what is wrong with a value in the person's language; the validator speaks English only. */
export function useTranslatedErrors() {
  const { t } = useTranslationRef(wizardTranslationRef);
  return useMemo(
    () => (errors: RJSFValidationError[]) =>
      errors.map(error => {
        const message = describe(error, t);
        return { ...error, message, stack: message };
      }),
    [t],
  );
}

function describe(
  { name, params = {} }: RJSFValidationError,
  t: Translate,
): string {
  const { limit, type } = params as { limit?: number; type?: string };
  switch (name) {
    case 'minLength':
    case 'maxLength':
    case 'minimum':
    case 'maximum':
      return t(`validation.${name}`, { limit: String(limit) });
    case 'required':
    case 'pattern':
    case 'enum':
    case 'format':
      return t(`validation.${name}`);
    case 'type':
      return type === 'integer' || type === 'number'
        ? t(`validation.${type}`)
        : t('validation.type');
    default:
      return t('validation.other');
  }
}
