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
  // What was in the address when the form was opened stays, whatever is done on the page.
  const query = search.toString();
  const opened = useMemo(
    () =>
      schemas && { templateRef, search: new URLSearchParams(query), schemas },
    [templateRef, query, schemas],
  );
  return useAsync(async () => {
    if (!opened) {
      return undefined;
    }
    const purpose = (await host?.open(opened)) ?? {};
    // Where values are given in the address, they are what is wanted; that something else
    // was kept is told when it would be replaced. A form that cannot be kept can still be filled in.
    const kept = search.has('formData')
      ? undefined
      : await purpose.keeper?.find().catch(() => undefined);
    return {
      purpose,
      kept,
      goesOn: search.has(continueParameter),
      initialValues: {
        ...purpose.initialValues,
        ...valuesIn(search.get('formData')),
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
