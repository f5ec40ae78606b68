import { TestWorkspaces } from './TestWorkspaces';

describe('TestWorkspaces', () => {
  it('answers as the workspaces context does', async () => {
    const workspaces = new TestWorkspaces();
    const ann = 'user:default/ann';
    const ops = 'group:default/ops';
    workspaces.add({ id: 'a', limits: { instances: 2 } }, [
      { entityRef: ann, role: 'viewer' },
      { entityRef: ops, role: 'owner' },
    ]);
    expect(await workspaces.limitsOf('a')).toEqual({ instances: 2 });
    expect(await workspaces.rolesOf([ann, ops], 'a')).toEqual([
      'owner',
      'viewer',
    ]);
    expect(await workspaces.rolesOf([ann], 'default')).toEqual([]);
    expect(await workspaces.membersWith('owner', 'a')).toEqual([ops]);
    await expect(workspaces.get('b')).rejects.toThrow("No workspace 'b'");
    await workspaces.requireActive('a');
    workspaces.add({ id: 'a', state: 'archived' });
    await expect(workspaces.requireActive('a')).rejects.toThrow(/restore it/);
  });
});
