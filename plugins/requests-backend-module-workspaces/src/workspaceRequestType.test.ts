import { TestWorkspaces } from '@rackstage/plugin-workspaces-node/testUtils';
import { workspaceRequestType } from './workspaceRequestType';

const subject = {
  id: 'district',
  title: 'District',
  environment: 'development',
};
const request = {
  subject,
  workspaceId: 'default',
  owner: 'group:default/city',
  requester: 'user:default/ann',
};

describe('workspaceRequestType', () => {
  const workspaces = new TestWorkspaces();
  const type = workspaceRequestType(workspaces);
  const examine = () => type.examine(request, { credentials: {} as never });

  it('has one form for what is the same', () => {
    expect(
      type.normalize({
        ...subject,
        costCentre: '',
        description: null,
        limits: { instances: 1000 },
        owner: 'elsewhere',
      }),
    ).toEqual(subject);
    expect(type.normalize({ ...subject, costCentre: 'C-1' })).toEqual({
      ...subject,
      costCentre: 'C-1',
    });
  });

  it.each([
    ['an id in capitals', { id: 'District' }, 'subject.id'],
    ['an id that is a path', { id: '../etc' }, 'subject.id'],
    ['no id', { id: undefined }, 'subject.id'],
    ['a blank title', { title: '  ' }, 'subject.title'],
    ['a title that is too long', { title: 'x'.repeat(101) }, 'at most 100'],
    ['a title that is no text', { title: { x: 1 } }, 'subject.title'],
    ['another environment', { environment: 'moon' }, 'subject.environment'],
  ])('refuses %s', (_, change, message) => {
    expect(() =>
      type.normalize({ ...subject, ...change } as typeof subject),
    ).toThrow(message);
  });

  it('is made for its owner, with what was asked for', () => {
    expect(type.provisioning(request)).toEqual({
      templateRef: 'template:default/workspace-provisioning',
      values: { ...subject, owner: 'group:default/city' },
    });
  });

  it('tells of one that is there already, also when it is archived', async () => {
    expect(await examine()).toEqual({ problems: [] });
    workspaces.add({ id: 'district', state: 'archived' });
    expect(await examine()).toEqual({
      problems: [expect.stringContaining("'district' already")],
    });
  });
});
