import { useApi } from '@backstage/frontend-plugin-api';
import {
  BulkDecision,
  NewAttachment,
  NewComment,
  NewDecision,
  RequestEdit,
} from '@rackstage/plugin-requests-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { countsKey, queryKey } from '../api/queries';
import { requestsApiRef } from '../api/requestsApi';

/** Looks again at everything, also after a refusal: it often means that things are not as shown. */
export function useLookAgain() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [queryKey, countsKey].map(key =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );
}

/** What can be done with one request. */
export function useRequestMutations(id: string) {
  const api = useApi(requestsApiRef);
  const onSettled = useLookAgain();
  return {
    decide: useMutation({
      mutationFn: (body: NewDecision) => api.decideRequest(id, body),
      onSettled,
    }),
    edit: useMutation({
      mutationFn: (body: RequestEdit) => api.editRequest(id, body),
      onSettled,
    }),
    /** Those that take nothing but words. */
    act: useMutation({
      mutationFn: (act: { action: WordedAction; comment: string }) => {
        const body = { comment: act.comment };
        switch (act.action) {
          case 'answer':
            return api.answerRequest(id, body);
          case 'withdraw':
            return api.withdrawRequest(id, body);
          case 'escalate':
            return api.escalateRequest(id, body);
          case 'retry':
            return api.retryRequest(id, body);
          default:
            return api.handBackRequest(id, body);
        }
      },
      onSettled,
    }),
    comment: useMutation({
      mutationFn: (body: NewComment) => api.addComment(id, body),
      onSettled,
    }),
    attach: useMutation({
      mutationFn: (body: NewAttachment) => api.addAttachment(id, body),
      onSettled,
    }),
    detach: useMutation({
      mutationFn: (attachmentId: string) =>
        api.removeAttachment(id, attachmentId),
      onSettled,
    }),
  };
}

export type WordedAction =
  'answer' | 'withdraw' | 'escalate' | 'retry' | 'handBack';

export function useDecideMany() {
  const api = useApi(requestsApiRef);
  const onSettled = useLookAgain();
  return useMutation({
    mutationFn: (body: BulkDecision) => api.decideMany(body),
    onSettled,
  });
}
