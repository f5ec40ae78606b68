import fc from 'fast-check';
import { Image } from '../kinds';
import { imagesByOs } from './imagesByOs';

const image = (
  id: string,
  distribution: string | undefined,
  version?: string,
  values: Partial<Image> = {},
): Image => ({
  id,
  name: id,
  status: 'available',
  architecture: 'x86_64',
  ...(distribution && { os: { family: 'linux', distribution, version } }),
  ...values,
});

const idsOf = (images: Image[]) => images.map(({ id }) => id);

describe('imagesByOs', () => {
  it('groups by what they run, the latest version and the usual architecture first', () => {
    const groups = imagesByOs([
      image('u-22', 'ubuntu', '22.04'),
      image('mine', undefined),
      image('u-24-arm', 'ubuntu', '24.04', { architecture: 'arm64' }),
      image('u-24', 'ubuntu', '24.04'),
      image('d-9', 'debian', '9'),
      image('d-12', 'debian', '12'),
    ]);
    expect(groups.map(({ title, newest }) => [title, idsOf(newest)])).toEqual([
      ['Debian', ['d-12', 'd-9']],
      ['Ubuntu', ['u-24', 'u-24-arm', 'u-22']],
      [undefined, ['mine']],
    ]);
  });

  it('takes of one version what was made last and may be used', () => {
    const [{ newest, all }] = imagesByOs([
      image('may', 'ubuntu', '24.04', { createdAt: '2026-05-01' }),
      image('june', 'ubuntu', '24.04', { createdAt: '2026-06-01' }),
      image('july', 'ubuntu', '24.04', {
        createdAt: '2026-07-01',
        status: 'unavailable',
      }),
    ]);
    expect(idsOf(newest)).toEqual(['june']);
    expect(idsOf(all)).toEqual(['july', 'june', 'may']);
  });

  it('loses none, and offers each version of an architecture once', () => {
    const any = fc.record({
      distribution: fc.constantFrom('ubuntu', 'debian', undefined),
      version: fc.constantFrom('9', '10', '24.04', undefined),
      architecture: fc.constantFrom('x86_64', 'arm64', undefined),
    });
    fc.assert(
      fc.property(fc.array(any), choices => {
        const images = choices.map(
          ({ distribution, version, architecture }, n) =>
            image(`i-${n}`, distribution, version, { architecture }),
        );
        const groups = imagesByOs(images);
        const all = groups.flatMap(group => group.all);
        expect(idsOf(all).sort()).toEqual(idsOf(images).sort());
        for (const { newest } of groups.filter(({ title }) => title)) {
          const kinds = newest.map(
            ({ os, architecture }) => `${os?.version} ${architecture}`,
          );
          expect(new Set(kinds).size).toBe(kinds.length);
        }
      }),
    );
  });
});
