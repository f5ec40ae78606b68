import { createPermission } from '@backstage/plugin-permission-common';
import { TestWorkspaces } from '@rackstage/plugin-workspaces-node/testUtils';
import { WorkspaceDirectory } from './WorkspaceDirectory';

const ann = 'user:default/ann';

describe('WorkspaceDirectory', () => {
  it('tells what policies want to know, and refuses what is archived', async () => {
    const workspaces = new TestWorkspaces();
    workspaces.add(
      { id: 'district', environment: 'production', costCentre: 'C-1' },
      [{ entityRef: ann, role: 'owner' }],
    );
    const directory = new WorkspaceDirectory(workspaces);
    expect(await directory.workspace('district')).toEqual({
      environment: 'production',
      costCentre: 'C-1',
    });
    expect(await directory.membersWith('owner', 'district')).toEqual([ann]);
    expect(await directory.rolesOf([ann], 'district')).toEqual(['owner']);
    await expect(directory.workspace('nowhere')).rejects.toThrow('nowhere');
    workspaces.add({ id: 'district', state: 'archived' });
    await expect(directory.workspace('district')).rejects.toMatchObject({
      name: 'ConflictError',
    });
  });

  it('knows by the roles of now who may make something, and where', async () => {
    const workspaces = new TestWorkspaces();
    workspaces.add({ id: 'district' }, [
      { entityRef: 'group:default/civic', role: 'developer' },
    ]);
    workspaces.add({ id: 'other' }, [{ entityRef: ann, role: 'viewer' }]);
    // As it was at first, to whoever does not ask for what holds now.
    const before = workspaces.accessTable.bind(workspaces);
    const old = await before();
    workspaces.accessTable = async ({ fresh = false } = {}) =>
      fresh ? before() : old;
    const directory = new WorkspaceDirectory(workspaces, []);
    const permission = createPermission({
      name: 'clouds.instance.create',
      attributes: { action: 'create' },
    });
    const mayMake = (workspaceId: string) =>
      directory.mayMake(permission, { owner: ann, workspaceId }, [
        ann,
        'group:default/civic',
      ]);
    expect(await mayMake('district')).toBe(true);
    expect(await mayMake('other')).toBe(false);
    workspaces.members.set('district', []);
    expect(await mayMake('district')).toBe(false);
    const open = new WorkspaceDirectory(workspaces);
    expect(
      await open.mayMake(permission, { owner: ann, workspaceId: 'other' }, []),
    ).toBe(true);
  });
});
