import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  entityPresentationApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { ReviewStateProps } from '@backstage/plugin-scaffolder-react/alpha';
import { JsonObject } from '@backstage/types';
import { configure, screen } from '@testing-library/react';
import { TemplateReview } from '../TemplateReviewBlueprint';
import { Review, ReviewContext } from './Review';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

const schemas = [
  {
    mergedSchema: {
      properties: {
        owner: { title: 'Owner' },
        name: { title: 'Name' },
        protect: { title: 'Protected' },
        labels: { title: 'Labels' },
        expiresAt: { title: 'Expires' },
        zone: { title: 'Zone' },
      },
    },
  },
] as unknown as ReviewStateProps['schemas'];

function show(formState: JsonObject, reviews: TemplateReview[] = []) {
  localStorage.clear();
  const snapshot = {
    entityRef: 'group:default/civic-services',
    primaryTitle: 'Civic services',
  };
  renderInTestApp(
    <ReviewContext.Provider value={{ reviews }}>
      <Review schemas={schemas} formState={formState} />
    </ReviewContext.Provider>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [
          entityPresentationApiRef,
          {
            forEntity: () => ({ snapshot, promise: Promise.resolve(snapshot) }),
          } as never,
        ],
      ] as never,
    },
  );
}

const valueOf = async (name: string) =>
  (await screen.findByText(name)).nextElementSibling;

describe('Review', () => {
  it('shows an owner by its name, as a link', async () => {
    show({ owner: 'group:default/civic-services' });

    expect(
      await screen.findByRole('link', { name: 'Civic services' }),
    ).toHaveAttribute('href', '/catalog/default/group/civic-services');
  });

  it('writes values for people', async () => {
    show({
      name: 'web',
      protect: false,
      labels: { team: 'civic', tier: 'web' },
      expiresAt: '2026-12-24T12:00:00.000Z',
    });

    expect(await valueOf('Name')).toHaveTextContent('web');
    expect(await valueOf('Protected')).toHaveTextContent('No');
    expect(await valueOf('Labels')).toHaveTextContent('team=civic, tier=web');
    expect(await valueOf('Expires')).toHaveTextContent(/Dec 2[45], 2026/);
  });

  it('leaves out what was not given', async () => {
    show({ name: 'web', zone: '' });

    expect(await valueOf('Name')).toHaveTextContent('web');
    expect(screen.queryByText('Zone')).not.toBeInTheDocument();
    expect(screen.queryByText('Owner')).not.toBeInTheDocument();
  });

  it('hands the values to what plugins add', async () => {
    show({ name: 'web' }, [
      {
        templateRefs: [],
        loader: async () =>
          function Verdict({ values }) {
            return <p>Nothing speaks against {String(values.name)}</p>;
          },
      },
    ]);

    expect(
      await screen.findByText('Nothing speaks against web'),
    ).toBeInTheDocument();
  });

  it('shows a value as a plugin knows it, and others as they were entered', async () => {
    show({ name: 'web', zone: 'zone-1', labels: {} }, [
      {
        templateRefs: [],
        loader: async () => () => null,
        valueLoader: async () =>
          function Title({ name, values, children }) {
            return name === 'zone' ? `Title of ${values.zone}` : children;
          },
      },
    ]);

    expect(await screen.findByText('Title of zone-1')).toBeInTheDocument();
    expect(await valueOf('Name')).toHaveTextContent(/^web$/);
    expect(screen.queryByText('Owner')).not.toBeInTheDocument();
  });
});
