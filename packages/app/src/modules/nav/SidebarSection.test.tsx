import { SidebarOpenStateProvider } from '@backstage/core-components';
import { screen } from '@testing-library/react';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { SidebarSection } from './SidebarSection';

const show = (isOpen: boolean, children: React.ReactNode) =>
  renderInLanguage(
    <SidebarOpenStateProvider value={{ isOpen, setOpen: () => undefined }}>
      <SidebarSection title="Run">{children}</SidebarSection>
      <p>after it</p>
    </SidebarOpenStateProvider>,
  );

describe('SidebarSection', () => {
  it('stands above its items', async () => {
    show(true, <a href="/clouds">Clouds</a>);

    expect(await screen.findByText('Run')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Clouds' })).toBeInTheDocument();
  });

  it('keeps its items when the sidebar is closed', async () => {
    show(false, <a href="/clouds">Clouds</a>);

    expect(
      await screen.findByRole('link', { name: 'Clouds' }),
    ).toBeInTheDocument();
    expect(screen.queryByText('Run')).not.toBeInTheDocument();
  });

  it('is not there without items', async () => {
    show(true, [null, undefined]);

    expect(await screen.findByText('after it')).toBeInTheDocument();
    expect(screen.queryByText('Run')).not.toBeInTheDocument();
  });
});
