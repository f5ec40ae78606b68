import {
  fetchApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { OpenApiDefinitionWidget } from '@backstage/plugin-api-docs';
import { Alert } from '@backstage/ui';
import { useMemo } from 'react';
import { appTranslationRef } from '../../translations/ref';
import { asThePerson } from './asThePerson';

/** An API with *try it*, as the person who is signed in. */
export function PortalApi({ definition }: { definition: string }) {
  const { t } = useTranslationRef(appTranslationRef);
  const fetchApi = useApi(fetchApiRef);
  const requestInterceptor = useMemo(
    () => asThePerson(fetchApi, window.location.origin),
    [fetchApi],
  );
  return (
    <>
      <Alert status="info" title={t('apis.tryIt')} icon />
      <OpenApiDefinitionWidget
        definition={definition}
        requestInterceptor={requestInterceptor}
      />
    </>
  );
}
