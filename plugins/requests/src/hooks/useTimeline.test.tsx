import { TestApiProvider } from '@backstage/frontend-test-utils';
import { Timeline, TimelineTask } from '@rackstage/plugin-requests-common';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { PropsWithChildren } from 'react';
import { requestsApiRef } from '../api/requestsApi';
import { useTimeline } from './useRequests';

const timeline = (problem?: TimelineTask['problem']): Timeline => ({
  entries: [],
  tasks: [
    { taskId: 't1', source: 'provisioning', steps: [], made: [], problem },
  ],
});

describe('useTimeline', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const minutes = (count: number) =>
    act(() => jest.advanceTimersByTimeAsync(count * 60_000));

  function show(getTimeline: jest.Mock) {
    const client = new QueryClient();
    const wrapper = ({ children }: PropsWithChildren) => (
      <TestApiProvider apis={[[requestsApiRef, { getTimeline }]]}>
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      </TestApiProvider>
    );
    return renderHook(() => useTimeline('r1', 'completed'), { wrapper });
  }

  it('reads on until a task that could not be read is there, also once all is done', async () => {
    const getTimeline = jest
      .fn()
      .mockResolvedValueOnce(timeline('unavailable'))
      .mockResolvedValue(timeline());
    const { result } = show(getTimeline);
    await minutes(1);
    expect(result.current.data).toEqual(timeline());
    await minutes(1);
    expect(getTimeline).toHaveBeenCalledTimes(2);
  });

  it('does not look again for a task that is gone', async () => {
    const getTimeline = jest.fn().mockResolvedValue(timeline('gone'));
    show(getTimeline);
    await minutes(1);
    expect(getTimeline).toHaveBeenCalledTimes(1);
  });
});
