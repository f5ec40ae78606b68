import { toDeploymentRequest } from './toDeploymentRequest';

describe('toDeploymentRequest', () => {
  it('leaves out what was left empty, in groups too', () => {
    expect(
      toDeploymentRequest({
        name: 'shop',
        description: '',
        revises: 'x',
        shared: { keyPair: { publicKey: '' } },
        groups: [{ name: 'web', zone: null, labels: {}, count: 2 }],
      }),
    ).toEqual({ name: 'shop', groups: [{ name: 'web', count: 2 }] });
  });
});
