import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { SearchQuery, SearchResult } from '@backstage/plugin-search-common';
import { searchApiRef } from '@backstage/plugin-search-react';
import { commandPaletteApiRef, CommandSourceComponent } from '@rackstage/ui';
import {
  act,
  configure,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { inLanguage } from '../__testUtils__/inLanguage';
import { DefaultCommandPalette } from './DefaultCommandPalette';
import { PaletteOpener } from './PaletteOpener';

// Much is loaded before the first thing is drawn.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

const web: SearchResult = {
  type: 'cloud-instance',
  document: {
    title: 'web-03',
    text: '',
    location: '/clouds/instances/1',
    ...{ attributes: { kind: 'instance', account: 'seoul' } },
  },
};

const Where = () => {
  const { pathname, search } = useLocation();
  return (
    <>
      <output>{`${pathname}${search}`}</output>
      <input aria-label="a field" />
    </>
  );
};

function show(
  options: {
    language?: 'en' | 'ko';
    answer?: (query: SearchQuery) => Promise<SearchResult[]>;
  } = {},
) {
  const ran: string[] = [];
  const asked: string[] = [];
  const palette = new DefaultCommandPalette();
  const Restart: CommandSourceComponent = ({ text, onCommands }) => {
    useEffect(
      () =>
        onCommands(
          text === 'restart web'
            ? [
                {
                  id: 'web',
                  title: 'Reboot web-03',
                  isDestructive: true,
                  run: () => ran.push('web'),
                },
              ]
            : [],
        ),
      [text, onCommands],
    );
    return null;
  };
  renderInTestApp(
    <>
      <Where />
      <PaletteOpener sources={[{ id: 'restart', Component: Restart }]} />
    </>,
    {
      config: inLanguage(options.language ?? 'en'),
      apis: [
        [commandPaletteApiRef, palette],
        [
          searchApiRef,
          {
            query: async (query: SearchQuery) => {
              asked.push(query.term);
              return {
                results: await (options.answer?.(query) ??
                  Promise.resolve(query.term.includes('web') ? [web] : [])),
              };
            },
          },
        ],
      ],
    },
  );
  return { asked, ran, palette, user: userEvent.setup() };
}

const open = async (user: ReturnType<typeof userEvent.setup>, keys: string) => {
  await screen.findByLabelText('a field');
  await user.keyboard(keys);
};
const ctrlK = '{Control>}k{/Control}';

describe('the command palette', () => {
  beforeEach(() => window.localStorage.clear());

  it('goes to what is found, by keys alone, and remembers it', async () => {
    const { user } = show();
    await open(user, ctrlK);
    await screen.findByRole('dialog');

    await user.keyboard('web');
    const found = await screen.findByRole('option', { name: /web-03/ });
    expect(found).toHaveTextContent('Instance · seoul');
    await user.keyboard('{Enter}');

    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(
        '/clouds/instances/1',
      ),
    );
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.keyboard(ctrlK);
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Recent')).toBeVisible();
    expect(dialog.getByRole('option', { name: 'web-03' })).toBeVisible();
  });

  it('runs a command, the first thing that is offered', async () => {
    const { user, ran } = show();
    await open(user, ctrlK);
    await screen.findByRole('dialog');

    await user.keyboard('restart web');
    await screen.findByRole('option', { name: 'Reboot web-03' });
    expect(ran).toEqual([]);
    await user.keyboard('{Enter}');

    expect(ran).toEqual(['web']);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('opens by a slash, but not in a field where somebody types', async () => {
    const { user } = show();
    const field = await screen.findByLabelText('a field');
    await user.click(field);
    await user.keyboard('a/b');
    expect(field).toHaveValue('a/b');
    expect(screen.queryByRole('dialog')).toBeNull();

    field.blur();
    await user.keyboard('/');
    expect(await screen.findByRole('dialog')).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('leads to all results', async () => {
    const { user, palette } = show({ language: 'ko' });
    await screen.findByLabelText('a field');
    act(() => palette.open());
    await screen.findByRole('dialog', { name: '찾기 및 명령 실행' });

    await user.keyboard('web 서버');
    await user.click(
      await screen.findByRole('option', {
        name: '“web 서버” 검색 결과 모두 보기',
      }),
    );

    expect(screen.getByRole('status')).toHaveTextContent(
      `/search?query=${encodeURIComponent('web 서버')}`,
    );
  });

  it('says what it is for, that nothing is found, and why it could not look', async () => {
    const { user } = show({
      answer: async ({ term }) => {
        if (term === 'broken') {
          throw new Error('The portal restarts');
        }
        return [];
      },
    });
    await open(user, ctrlK);
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/serial number or a label/)).toBeVisible();

    await user.keyboard('zzz');
    expect(await dialog.findByText('Nothing found')).toBeVisible();
    await user.clear(screen.getByRole('searchbox'));
    await user.keyboard('broken');
    expect(await dialog.findByText(/The portal restarts/)).toBeVisible();
  });

  it('never shows an older answer in the place of a newer one', async () => {
    let answerFirst = (_: SearchResult[]) => {};
    const { user } = show({
      answer: ({ term }) =>
        term === 'w'
          ? new Promise(resolve => {
              answerFirst = resolve;
            })
          : Promise.resolve([web]),
    });
    await open(user, ctrlK);
    await screen.findByRole('dialog');
    await user.keyboard('w');
    await waitFor(() => expect(answerFirst).toHaveLength(1));
    await user.keyboard('eb');
    await screen.findByRole('option', { name: /web-03/ });
    answerFirst([]);
    await act(async () => {});
    expect(screen.getByRole('option', { name: /web-03/ })).toBeVisible();
  });
});
