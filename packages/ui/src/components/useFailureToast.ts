import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useFailureText } from './FailurePanel';

/** Says in a corner of the page what failed. */
export function useFailureToast(): (error: Error) => void {
  const toastApi = useApi(toastApiRef);
  const failureText = useFailureText();
  return error =>
    void toastApi.post({ title: failureText(error), status: 'danger' });
}
