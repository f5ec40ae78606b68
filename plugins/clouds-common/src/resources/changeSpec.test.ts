import { changeProblems, mergeSpec } from './changeSpec';
import { resourceKind } from './resourceKinds';

const volume = resourceKind('volume');
const codes = (before: object, after: object) =>
  changeProblems(volume, before, after).map(({ code }) => code);

describe('a change of a spec', () => {
  it('leaves what it does not name, and takes away what is null', () => {
    expect(
      mergeSpec(
        { sizeGiB: 1, zone: 'a', attachedTo: 'i' },
        {
          sizeGiB: 2,
          attachedTo: null,
        },
      ),
    ).toEqual({ sizeGiB: 2, zone: 'a' });
  });

  it.each<[object, object, string[]]>([
    [{ sizeGiB: 1 }, { sizeGiB: 1 }, []],
    [{ sizeGiB: 1 }, { sizeGiB: 2 }, []],
    [{ sizeGiB: 2 }, { sizeGiB: 1 }, ['OnlyUpward']],
    [{ sizeGiB: 2 }, {}, ['OnlyUpward']],
    [{ zone: 'a' }, { zone: 'b' }, ['Unchangeable']],
    [{ zone: 'a' }, {}, ['Unchangeable']],
    [{}, { snapshot: 's' }, ['Unchangeable']],
    [{}, { attachedTo: 'i' }, []],
    [{ attachedTo: 'i' }, {}, []],
  ])('from %j to %j', (before, after, problems) => {
    expect(codes(before, after)).toEqual(problems);
  });

  it('is possible for nothing of a key pair', () => {
    const keyPair = resourceKind('key-pair');
    const [problem] = changeProblems(
      keyPair,
      { publicKey: 'a' },
      { publicKey: 'b' },
    );
    expect(problem.message).toMatch(/make another one instead/);
  });
});
