import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { TemplateList } from './TemplateList';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

const template = (name: string, title: string, tags: string[] = []) => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name, title, tags, description: `Makes ${title}` },
  spec: { type: 'infrastructure', owner: 'group:default/ops' },
});

const templates = [
  template('virtual-machine', 'Virtual machine', ['compute']),
  template('bucket', 'Bucket'),
];

function show(
  answer: () => Promise<object>,
  { at = '/', language = 'en' }: { at?: string; language?: 'en' | 'ko' } = {},
) {
  localStorage.clear();
  let address = '';
  function Address() {
    const { pathname, search } = useLocation();
    address = pathname + search;
    return null;
  }
  const snapshot = { entityRef: 'x', primaryTitle: 'Operations' };
  renderInTestApp(
    <>
      <TemplateList />
      <Address />
    </>,
    {
      initialRouteEntries: [at],
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
      apis: [
        [catalogApiRef, { queryEntities: answer } as never],
        [
          entityPresentationApiRef,
          {
            forEntity: () => ({ snapshot, promise: Promise.resolve(snapshot) }),
          } as never,
        ],
      ] as never,
    },
  );
  return { address: () => address };
}

const chosen = () =>
  screen.queryAllByRole('link').map(link => link.getAttribute('aria-label'));

describe('TemplateList', () => {
  it('offers templates, each with the way into it', async () => {
    const hidden = {
      ...template('carry-out', 'Carry out'),
      spec: { type: 'provisioning', owner: 'group:default/ops' },
    };
    show(async () => ({ items: [...templates, hidden] }));

    const link = await screen.findByRole('link', {
      name: 'Choose: Virtual machine',
    });
    expect(link).toHaveAttribute(
      'href',
      expect.stringMatching(/default\/virtual-machine$/),
    );
    expect(screen.getByText('Makes Virtual machine')).toBeInTheDocument();
    expect(screen.getAllByText('Operations')).toHaveLength(2);
  });

  it('finds by title, description and tag, and keeps it in the address', async () => {
    const { address } = show(async () => ({ items: templates }));
    await screen.findByRole('link', { name: /Bucket/ });

    await userEvent.type(screen.getByRole('searchbox'), 'compute');

    expect(chosen()).toEqual(['Choose: Virtual machine']);
    expect(address()).toBe('/?q=compute');
  });

  it('says what to do when nothing matches', async () => {
    show(async () => ({ items: templates }), { at: '/?q=zzz', language: 'ko' });

    expect(
      await screen.findByText('일치하는 템플릿이 없습니다'),
    ).toBeInTheDocument();
    expect(chosen()).toEqual([]);
  });

  it('says how to have templates when there are none', async () => {
    show(async () => ({ items: [] }));

    expect(
      await screen.findByText('There are no templates yet'),
    ).toBeInTheDocument();
  });

  it('says what failed, and tries again', async () => {
    let answers = 0;
    show(async () => {
      answers += 1;
      if (answers === 1) {
        throw new Error('The catalog is away');
      }
      return { items: templates };
    });

    expect(await screen.findByText('The catalog is away')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByRole('link', { name: /Bucket/ })).toBeVisible();
  });
});
