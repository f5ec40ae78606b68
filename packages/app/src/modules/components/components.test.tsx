import '@testing-library/jest-dom';
import {
  createSwappableComponent,
  PageLayout,
  Progress,
} from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { configure, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { componentsModule } from '.';
import { inLanguage } from '../../__testUtils__/inLanguage';
import { layoutModule } from '../layout';

configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

const Nobodys = createSwappableComponent({
  id: 'nobodys',
  loader: async () => () => <p>as its author made it</p>,
});

describe('componentsModule', () => {
  const waited = jest.fn();

  function Waiting() {
    waited();
    return null;
  }

  const show = (element: JSX.Element) =>
    renderInTestApp(<Suspense fallback={<Waiting />}>{element}</Suspense>, {
      features: [componentsModule, layoutModule],
      config: inLanguage('en'),
    });

  beforeEach(() => {
    window.localStorage.clear();
    waited.mockClear();
  });

  it('draws the frame of a page, and what stands in for its content, without waiting', async () => {
    show(
      <PageLayout title="Clouds">
        <Progress />
        <p>content</p>
      </PageLayout>,
    );

    expect(await screen.findByText('content')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Clouds' })).toBeVisible();
    expect(waited).not.toHaveBeenCalled();
  });

  it('has what nobody swapped as its author made it', async () => {
    show(<Nobodys />);

    expect(await screen.findByText('as its author made it')).toBeVisible();
  });
});
