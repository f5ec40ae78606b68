import '@testing-library/jest-dom';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { configure, act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactElement } from 'react';
import {
  CopyButton,
  EmptyState,
  Facts,
  FailurePanel,
  NotAllowed,
  Panel,
  Price,
  RelativeTime,
  SimulatedBadge,
  useFormat,
} from '..';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

beforeEach(() => localStorage.clear());

function show(element: ReactElement, language: 'en' | 'ko' = 'en') {
  renderInTestApp(element, {
    config: {
      app: {
        extensions: [
          {
            'api:app/app-language': {
              config: {
                availableLanguages: ['en', 'ko'],
                defaultLanguage: language,
              },
            },
          },
        ],
      },
    },
  });
}

describe('FailurePanel', () => {
  const typeError = (message: string) => new TypeError(message);
  const answered = (statusCode: number, message = 'No') =>
    Object.assign(new Error('Request failed'), {
      statusCode,
      cause: new Error(message),
    });

  it.each([
    ['Failed to fetch'],
    ['NetworkError when attempting to fetch resource.'],
    ['Load failed'],
  ])('tells that nothing answers: %s', async message => {
    show(<FailurePanel error={typeError(message)} />);

    expect(
      await screen.findByText(
        'The portal does not answer. Check your connection.',
      ),
    ).toBeInTheDocument();
  });

  it('does not take a mistake of ours for the network', async () => {
    show(<FailurePanel error={typeError('x is not a function')} />);

    expect(await screen.findByText('x is not a function')).toBeInTheDocument();
  });

  it.each([
    [403, 'You may not do this. Ask an administrator for a role.'],
    [404, 'It does not exist, or you may not see it.'],
    [409, 'The name is taken'],
  ])('says what to do about %d', async (status, text) => {
    show(<FailurePanel error={answered(status, 'The name is taken')} />);

    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('speaks Korean', async () => {
    show(<FailurePanel error={answered(403)} />, 'ko');

    expect(
      await screen.findByText(
        '권한이 없습니다. 관리자에게 역할을 요청하십시오.',
      ),
    ).toBeInTheDocument();
  });

  it.each([
    ['en', 'Request ID', 'Copy Request ID', 'Copied'],
    ['ko', '요청 ID', '요청 ID 복사', '복사했습니다'],
  ] as const)(
    'shows in %s which request to quote, and copies its id',
    async (language, label, copy, copied) => {
      const user = userEvent.setup();
      const write = jest.spyOn(navigator.clipboard, 'writeText');
      const error = Object.assign(answered(500), {
        body: { request: { id: 'support-4711' } },
      });
      show(<FailurePanel error={error} />, language);

      expect(await screen.findByText(label)).toHaveTextContent('support-4711');
      await user.click(screen.getByRole('button', { name: copy }));

      expect(write).toHaveBeenCalledWith('support-4711');
      expect(
        await screen.findByRole('button', { name: copied }),
      ).toBeInTheDocument();
    },
  );

  it('says what to do where the browser does not copy', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValueOnce(new Error('Write permission denied'));
    const toasts: { title: unknown }[] = [];
    show(
      <TestApiProvider
        apis={[
          [
            toastApiRef,
            {
              post: (toast: { title: unknown }) => toasts.push(toast),
            } as never,
          ],
        ]}
      >
        <CopyButton text="web-01" what="name" />
      </TestApiProvider>,
    );

    await user.click(await screen.findByRole('button', { name: 'Copy name' }));

    await waitFor(() =>
      expect(toasts).toMatchObject([{ title: 'The browser did not copy it' }]),
    );
    expect(
      screen.getByRole('button', { name: 'Copy name' }),
    ).toBeInTheDocument();
  });

  it('quotes nothing where the answer names no request', async () => {
    show(<FailurePanel error={answered(500)} />);

    expect(await screen.findByText('No')).toBeInTheDocument();
    expect(screen.queryByText('Request ID')).not.toBeInTheDocument();
  });

  it('tries again at a press, where that makes sense', async () => {
    let tries = 0;
    show(
      <FailurePanel
        error={answered(500)}
        onRetry={() => {
          tries += 1;
        }}
      />,
    );

    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );

    expect(tries).toBe(1);
  });
});

describe('NotAllowed', () => {
  it.each([
    ['en', 'You may not do this', 'To the home page'],
    ['ko', '권한이 없습니다', '홈으로 이동'],
  ] as const)('says so in %s, and leads on', async (language, title, home) => {
    show(<NotAllowed />, language);

    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: home })).toHaveAttribute(
      'href',
      '/',
    );
  });
});

describe('Facts', () => {
  it('leaves out what has no value', async () => {
    show(
      <Facts
        facts={[
          { name: 'Size', value: '10 GiB' },
          { name: 'Zone', value: undefined },
          { name: 'Filter', value: false },
          { name: 'Note', value: '' },
          { name: 'Count', value: 0 },
        ]}
      />,
    );

    await screen.findByText('Size');
    expect(
      screen.getAllByRole('term').map(({ textContent }) => textContent),
    ).toEqual(['Size', 'Count']);
  });
});

describe('Price', () => {
  it.each([
    ['en', 'month', '51100', '₩51,100 a month'],
    ['ko', 'month', '51100', '월 ₩51,100'],
    ['en', 'hour', '21.5512345', '₩21.5512 an hour'],
    ['ko', 'hour', '70', '시간당 ₩70'],
    // More digits than a floating-point number has.
    ['en', 'month', '123456789012345678', '₩123,456,789,012,345,678 a month'],
  ] as const)('in %s for a %s: %s', async (language, per, amount, text) => {
    show(<Price money={{ amount, currency: 'KRW' }} per={per} />, language);

    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('is a dash when nobody knows it', async () => {
    show(<Price per="month" />);

    expect(await screen.findByText('–')).toBeInTheDocument();
  });
});

describe('RelativeTime', () => {
  afterEach(() => jest.useRealTimers());

  it('goes on counting, with the exact time on hover', async () => {
    const time = new Date(Date.now() - 5_000).toISOString();
    show(<RelativeTime time={time} />);
    const shown = await screen.findByText(/5 seconds ago|6 seconds ago/);
    expect(shown).toHaveAttribute('datetime', time);
    expect(shown.title).toContain(String(new Date(time).getFullYear()));
  });

  it('says how long ago something is after a while', async () => {
    jest.useFakeTimers({ now: new Date('2026-11-21T07:00:00Z') });
    show(<RelativeTime time="2026-11-21T06:59:40Z" />, 'ko');
    await act(() => jest.advanceTimersByTimeAsync(100));
    expect(screen.getByText('20초 전')).toBeInTheDocument();

    await act(() => jest.advanceTimersByTimeAsync(60_000));

    expect(screen.getByText('1분 전')).toBeInTheDocument();
  });
});

describe('useFormat', () => {
  function Memory({ mebibytes }: { mebibytes: number }) {
    return <>{useFormat().memory(mebibytes)}</>;
  }

  it.each([
    [512, '512 MiB'],
    [1024, '1 GiB'],
    [1536, '1.5 GiB'],
    [1048576, '1,024 GiB'],
  ])('writes %d MiB as %s', async (mebibytes, text) => {
    show(<Memory mebibytes={mebibytes} />);

    expect(await screen.findByText(text)).toBeInTheDocument();
  });
});

describe('the rest', () => {
  it('marks a simulation in both languages', async () => {
    show(<SimulatedBadge />, 'ko');

    const badge = await screen.findByText('시뮬레이션');
    expect(badge).toHaveAttribute(
      'title',
      '시뮬레이션입니다. 실제 자원은 없습니다.',
    );
  });

  it('names a panel by its title', async () => {
    show(
      <Panel title="Facts" badges="Running" action={<button>Open</button>}>
        content
      </Panel>,
    );

    const panel = await screen.findByRole('region', { name: 'Facts' });
    expect(panel).toHaveTextContent('FactsRunningOpencontent');
  });

  it('says what to do where there is nothing', async () => {
    show(
      <EmptyState
        title="None yet"
        description="Make one"
        action={<button>Make</button>}
      />,
    );

    expect(
      await screen.findByRole('heading', { name: 'None yet' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Make one')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Make' })).toBeInTheDocument();
  });
});
