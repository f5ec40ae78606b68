import fc from 'fast-check';
import { Image, Spec } from '../kinds';
import { resolveImage, resolveSpec } from './resolveOffer';

const spec = (id: string, values: Partial<Spec> = {}): Spec => ({
  id,
  name: id,
  vcpus: 2,
  memoryMiB: 4096,
  diskGiB: 20,
  ...values,
});

const price = (amount: string) => ({ price: { amount, currency: 'USD' } });

const image = (id: string, version: string, values: Partial<Image> = {}) => ({
  id,
  name: id,
  status: 'available' as const,
  os: { family: 'linux' as const, distribution: 'ubuntu', version },
  ...values,
});

describe('resolveSpec', () => {
  const needs = { vcpus: 2, memoryMiB: 4096 };

  it('takes the cheapest that suffices, exactly', () => {
    const specs = [
      spec('a', price('0.30000000000000001')),
      spec('b', price('0.3')),
      spec('tiny', { vcpus: 1, ...price('0.01') }),
      spec('unpriced'),
    ];
    expect(resolveSpec(needs, specs)?.id).toBe('b');
  });

  it('goes by the price list of the account', () => {
    const specs = [spec('a', price('0.1')), spec('b', price('0.2'))];
    const prices = { currency: 'USD', specs: { b: '0.05' } };
    expect(resolveSpec(needs, specs, prices)?.id).toBe('b');
  });

  it('takes a GPU only where one is asked for', () => {
    const specs = [spec('gpu', { gpus: 1, ...price('0.01') }), spec('plain')];
    expect(resolveSpec(needs, specs)?.id).toBe('plain');
    expect(resolveSpec({ ...needs, gpus: 1 }, specs)?.id).toBe('gpu');
  });

  it('does not depend on the order', () => {
    const specs = ['a', 'b', 'c', 'd'].map((id, index) =>
      spec(id, { vcpus: 2 + (index % 2), ...(index > 1 && price('0.1')) }),
    );
    const first = resolveSpec(needs, specs);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(specs, { minLength: specs.length }),
        shuffled => expect(resolveSpec(needs, shuffled)).toEqual(first),
      ),
    );
  });

  it('finds nothing where nothing suffices', () => {
    expect(resolveSpec({ vcpus: 64, memoryMiB: 1 }, [spec('a')])).toBe(
      undefined,
    );
  });
});

describe('resolveImage', () => {
  it('takes the newest version by number, not by letter', () => {
    const images = [image('a', '9.10'), image('b', '9.9'), image('c', '10')];
    expect(resolveImage({ distribution: 'ubuntu' }, images)?.id).toBe('c');
    const nine = { distribution: 'ubuntu', version: '9' };
    expect(resolveImage(nine, images)?.id).toBe('a');
  });

  it('takes the newest of the same version, and none that is not to be had', () => {
    const images = [
      image('old', '24.04', { createdAt: '2025-01-01T00:00:00Z' }),
      image('new', '24.04', { createdAt: '2026-01-01T00:00:00Z' }),
      image('gone', '26.04', { status: 'unavailable' }),
    ];
    expect(resolveImage({ distribution: 'ubuntu' }, images)?.id).toBe('new');
  });

  it('takes one that runs on the spec', () => {
    const images = [
      image('arm', '24.04', { architecture: 'arm64' }),
      image('big', '24.04', { minDiskGiB: 100 }),
      image('fits', '22.04', { architecture: 'x86_64' }),
    ];
    const on = spec('a', { architecture: 'x86_64' });
    expect(resolveImage({ distribution: 'ubuntu' }, images, on)?.id).toBe(
      'fits',
    );
  });
});
