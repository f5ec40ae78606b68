import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { PageFrame } from './PageFrame';

jest.mock('../work/WorkIndicator', () => ({
  __esModule: true,
  default: () => null,
}));

const tabs = [
  { id: 'instances', label: 'Instances', href: 'instances' },
  { id: 'accounts', label: 'Cloud accounts', href: 'accounts' },
];

const show = (props: Partial<Parameters<typeof PageFrame>[0]> = {}) =>
  renderInLanguage(
    <PageFrame title="Clouds" {...props}>
      <p>content</p>
    </PageFrame>,
    { at: '/clouds/instances/1', mountPath: '/clouds/*' },
  );

describe('PageFrame', () => {
  it('shows which part of the page this is, and leads to the others', async () => {
    const { address } = show({ tabs });
    const parts = await screen.findByRole('navigation', {
      name: 'Parts of this page',
    });

    expect(
      within(parts).getByRole('link', { name: 'Instances' }),
    ).toHaveAttribute('aria-current', 'page');
    const accounts = within(parts).getByRole('link', {
      name: 'Cloud accounts',
    });
    expect(accounts).not.toHaveAttribute('aria-current');
    await userEvent.click(accounts);

    expect(address()).toBe('/clouds/accounts');
    expect(accounts).toHaveAttribute('aria-current', 'page');
    expect(screen.getByText('content')).toBeInTheDocument();
  });

  it('names a page without parts by its title alone', async () => {
    show();

    expect(
      await screen.findByRole('heading', { level: 1, name: 'Clouds' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('navigation', { name: 'Parts of this page' }),
    ).not.toBeInTheDocument();
  });

  it('leaves a page that brings its own header alone', async () => {
    show({ noHeader: true, tabs });

    expect(await screen.findByText('content')).toBeInTheDocument();
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
