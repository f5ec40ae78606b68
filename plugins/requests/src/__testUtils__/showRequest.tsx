import {
  RequestDetail,
  RequestsClient,
} from '@rackstage/plugin-requests-common';
import { screen, within } from '@testing-library/react';
import { renderPage } from './renderPage';

/** Shows the page of a request, and notes what is asked of the server. */
export function show(
  request: RequestDetail,
  api: Partial<RequestsClient> = {},
  language: 'en' | 'ko' = 'en',
) {
  const calls: [string, ...unknown[]][] = [];
  const answer =
    (name: string) =>
    async (...args: unknown[]) => {
      calls.push([name, ...args]);
      return request;
    };
  const page = renderPage({
    at: `/${request.id}`,
    language,
    api: {
      getRequest: async () => request,
      decideRequest: answer('decide'),
      editRequest: answer('edit'),
      answerRequest: answer('answer'),
      withdrawRequest: answer('withdraw'),
      retryRequest: answer('retry'),
      addComment: answer('comment') as never,
      addAttachment: answer('attach') as never,
      ...api,
    },
  });
  return { ...page, calls };
}

export const button = (name: string) => screen.findByRole('button', { name });

/** In the dialog that is open. */
export const confirm = async (name: string) =>
  within(await screen.findByRole('dialog')).getByRole('button', { name });
