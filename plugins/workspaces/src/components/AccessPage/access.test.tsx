import { PersonAccess } from '@rackstage/plugin-workspaces-common';
import { screen, waitFor, within } from '@testing-library/react';
import { aWorkspace } from '../../__testUtils__/records';
import { renderPage } from '../../__testUtils__/renderPage';

const civic = 'group:default/civic';
const grant = {
  role: 'developer',
  scope: 'workspace' as const,
  workspaceId: 'alpha',
  through: civic,
};

const ann: PersonAccess = {
  entityRef: 'user:default/ann',
  gone: false,
  claims: ['user:default/ann', civic],
  memberships: [grant],
  permissions: [
    {
      name: 'clouds.instance.update',
      pluginId: 'clouds',
      outcome: 'some',
      rules: ['IS_OWNER', 'IN_WORKSPACE'],
      reasons: [
        { ...grant, pattern: 'clouds.instance.update', reach: 'owned' },
      ],
    },
    {
      name: 'clouds.driver.update',
      pluginId: 'clouds',
      outcome: 'none',
      rules: [],
      reasons: [],
    },
  ],
  silent: [],
};

const row = (name: string) => screen.findByRole('row', { name: RegExp(name) });

describe('access of a person', () => {
  it('says what they may do, by which role, where and through whom', async () => {
    const { user } = renderPage({
      api: {
        explainPerson: async () => ann,
        listWorkspaces: async () => ({ items: [aWorkspace()] }),
      },
      page: 'person',
    });
    expect(await screen.findAllByText(/^Developer in Alpha/)).toHaveLength(2);
    expect(await row('clouds.instance.update')).toHaveTextContent(
      'Developer in Alpha, through Civic services, on what they own',
    );
    expect(await row('clouds.instance.update')).toHaveTextContent(
      'Decided by IS_OWNER, IN_WORKSPACE',
    );
    expect(screen.queryByText('clouds.driver.update')).toBeNull();
    await user.click(screen.getByLabelText('Only what is allowed'));
    expect(await row('clouds.driver.update')).toHaveTextContent('No');
  });

  it('is narrowed down as the address says', async () => {
    const { user, address } = renderPage({
      api: { explainPerson: async () => ann },
      page: 'person',
      at: '?all=true&q=driver',
    });
    expect(await row('clouds.driver.update')).toBeInTheDocument();
    expect(screen.queryByText('clouds.instance.update')).toBeNull();
    const search = screen.getByRole('searchbox');
    expect(search).toHaveValue('driver');
    await user.clear(search);
    await user.click(screen.getByLabelText('Only what is allowed'));
    expect(await row('clouds.instance.update')).toBeInTheDocument();
    expect(address()).toBe('');
  });

  it('lets only those ask about others who may', async () => {
    renderPage({
      api: { explainPerson: async () => ann },
      page: 'person',
      mayChange: false,
      language: 'ko',
    });
    expect(
      await screen.findByText(/alpha의 개발자, Civic services 소속/, {
        selector: 'section:first-of-type li',
      }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /사용자/ })).toBeNull();
  });

  it('asks about whom the address names', async () => {
    const asked: unknown[] = [];
    renderPage({
      api: {
        explainPerson: async entityRef => {
          asked.push(entityRef);
          return { ...ann, gone: true, memberships: [] };
        },
      },
      page: 'person',
      at: '?person=user:default/left',
    });
    expect(
      await screen.findByText('No role: nothing is allowed.'),
    ).toBeInTheDocument();
    expect(asked).toEqual(['user:default/left']);
  });
});

describe('access to a thing', () => {
  const api = (asked: object[]) => ({
    listPermissions: async () => ({ items: [], silent: [] }),
    listWorkspaces: async () => ({ items: [aWorkspace()] }),
    explainThing: async (query: object) => {
      asked.push(query);
      return {
        permission: 'catalog.entity.read',
        workspaces: ['alpha'],
        items: [
          { ...grant, pattern: '*', reach: 'all' as const },
          {
            role: 'administrator',
            scope: 'administrator' as const,
            through: 'user:default/root',
            pattern: '*',
            reach: 'all' as const,
          },
        ],
      };
    },
  });

  it('is told of the entity that was asked for', async () => {
    const asked: object[] = [];
    const { user, address } = renderPage({ api: api(asked), page: 'thing' });
    await user.type(
      await screen.findByLabelText('Entity of the catalog'),
      'resource:default/vm',
    );
    expect(asked).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Show' }));
    const rowWith = async (role: string) =>
      (await screen.findByText(role)).closest('[role=row]');
    expect(await rowWith('Developer')).toHaveTextContent('Alpha');
    expect(await rowWith('Administrator')).toHaveTextContent('Whole portal');
    expect(screen.getByText('It is in Alpha.')).toBeInTheDocument();
    expect(asked).toMatchObject([{ entityRef: 'resource:default/vm' }]);
    expect(address()).toContain('entityRef=resource');
  });
});

describe('roles', () => {
  it('are made of permissions, by plugin', async () => {
    const made: object[] = [];
    const { user } = renderPage({
      api: {
        listPermissions: async () => ({
          items: [
            {
              name: 'audit.event.read',
              pluginId: 'audit',
              resourceType: 'audit-event',
              portalOnly: false,
            },
            {
              name: 'workspaces.role.update',
              pluginId: 'workspaces',
              portalOnly: true,
            },
          ],
          silent: ['cost'],
        }),
        createRole: async role => {
          made.push(role);
          return { ...role, allow: [], allowOwned: [], builtIn: false };
        },
      },
      page: 'roles',
    });
    expect(await row('Owner')).toHaveTextContent('Built in');
    await user.click(await screen.findByRole('button', { name: 'New role' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/cost/)).toBeInTheDocument();
    expect(
      dialog.getByText('Only by a role of the portal'),
    ).toBeInTheDocument();
    await user.type(dialog.getByLabelText(/Title/), 'Auditor');
    await user.type(dialog.getByLabelText(/Id/), 'auditor');
    await user.click(
      dialog.getByRole('button', { name: /Permission audit.event.read/ }),
    );
    await user.click(
      await screen.findByRole('option', { name: 'On everything' }),
    );
    await user.click(dialog.getByRole('button', { name: 'Create' }));
    await waitFor(() =>
      expect(made).toMatchObject([
        {
          name: 'auditor',
          title: 'Auditor',
          allow: ['audit.event.read'],
          allowOwned: [],
        },
      ]),
    );
  });
});
