import { useApiHolder } from '@backstage/frontend-plugin-api';
import { JsonObject } from '@backstage/types';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import useAsync from 'react-use/esm/useAsync';
import { continueParameter, wizardHostApiRef } from './WizardHost';

/** What the form begins with, what was kept of it, and where what is entered goes. */
export function useOpenedForm(
  templateRef: string,
  schemas: JsonObject[] | undefined,
) {
  const host = useApiHolder().get(wizardHostApiRef);
  const [search] = useSearchParams();
  // The router makes another object of the same address.
  const address = search.toString();
  const opened = useMemo(
    () =>
      schemas && { templateRef, schemas, search: new URLSearchParams(address) },
    [templateRef, address, schemas],
  );
  return useAsync(async () => {
    if (!opened) {
      return undefined;
    }
    const { search: asked } = opened;
    const purpose = (await host?.open(opened)) ?? {};
    // Where values are given in the address, they are what is wanted; that something else
    // was kept is told when it would be replaced. A form that cannot be kept can still be filled in.
    const kept = asked.has('formData')
      ? undefined
      : await purpose.keeper?.find().catch(() => undefined);
    return {
      purpose,
      kept,
      goesOn: asked.has(continueParameter),
      initialValues: {
        ...purpose.initialValues,
        ...valuesIn(asked.get('formData')),
      },
    };
  }, [host, opened]);
}

function valuesIn(formData: string | null): JsonObject {
  try {
    const values = JSON.parse(formData ?? '{}');
    return typeof values === 'object' && values !== null ? values : {};
  } catch {
    return {};
  }
}
