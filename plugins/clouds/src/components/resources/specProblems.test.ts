import { resourceKind } from '@rackstage/plugin-clouds-common';
import { Spec, specProblems } from './specProblems';

const codes = (kind: 'volume' | 'key-pair' | 'security-group', spec: Spec) =>
  specProblems(resourceKind(kind) as never, spec).map(
    ({ code, field }) => `${field}: ${code}`,
  );

const ssh = {
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: 22,
  toPort: 22,
  peer: '10.0.0.0/8',
};

describe('specProblems', () => {
  it.each<[Spec, string[]]>([
    [{ sizeGiB: 1 }, []],
    [{ sizeGiB: 16384 }, []],
    [{}, ['sizeGiB: Required']],
    [{ sizeGiB: 0 }, ['sizeGiB: OutOfRange']],
    [{ sizeGiB: 16385 }, ['sizeGiB: OutOfRange']],
  ])('of a volume %j', (spec, problems) => {
    expect(codes('volume', spec)).toEqual(problems);
  });

  it('are those of the kind as well, where nothing is missing', () => {
    expect(codes('key-pair', { publicKey: 'hello' })).toEqual([
      'publicKey: UnknownKeyType',
    ]);
    expect(codes('key-pair', { publicKey: '' })).toEqual([
      'publicKey: Required',
    ]);
    expect(codes('security-group', { rules: [ssh, ssh] })).toEqual([
      'rules.1: DuplicateRule',
    ]);
  });

  it('are found within lists', () => {
    expect(
      codes('security-group', {
        rules: [ssh, { ...ssh, peer: '', toPort: 65536 }],
      }),
    ).toEqual(['rules.1.toPort: OutOfRange', 'rules.1.peer: Required']);
  });
});
