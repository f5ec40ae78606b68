import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  AuthorizeResult,
  EvaluatePermissionRequest,
} from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { configure, screen, waitFor } from '@testing-library/react';
import { SWRConfig } from 'swr';
import { HistoryLink } from './HistoryLink';

// The first page of a file loads much, and a busy machine takes its time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

/** What was asked for. */
function renderLink(allowed: boolean, pluginId?: string): string[] {
  const asked: string[] = [];
  const authorize = async ({ permission }: EvaluatePermissionRequest) => {
    asked.push(permission.name);
    return { result: AuthorizeResult[allowed ? 'ALLOW' : 'DENY'] };
  };
  renderInTestApp(
    // What one test was allowed is not remembered in the next one.
    <SWRConfig value={{ provider: () => new Map() }}>
      <HistoryLink pluginId={pluginId} />
      <p>There</p>
    </SWRConfig>,
    { apis: [[permissionApiRef, { authorize }]] as never },
  );
  return asked;
}

describe('HistoryLink', () => {
  it.each([
    [undefined, '/audit'],
    ['clouds', '/audit?plugin=clouds'],
  ])('leads from the API %s to %s', async (pluginId, href) => {
    renderLink(true, pluginId);
    expect(
      await screen.findByRole('link', { name: 'Command history' }),
    ).toHaveAttribute('href', href);
  });

  it('is not there for whoever may not read the trail', async () => {
    const asked = renderLink(false);
    await screen.findByText('There');
    await waitFor(() => expect(asked).toEqual(['audit.event.read']));
    expect(screen.queryByRole('link')).toBeNull();
  });
});
