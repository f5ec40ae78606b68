import { RegionPrices } from '../domain';
import { ManagedKind } from './ManagedKind';
import { pricedKinds, resourceFacts, resourceKind } from './resourceKinds';

const usd = (amount: string) => ({ amount, currency: 'USD' });

const prices: RegionPrices = {
  units: {
    'public-ip': usd('0.005'),
    'application-load-balancer': usd('0.0225'),
    cluster: usd('0.1'),
  },
  specs: [{ id: 'small', price: usd('0.05') }, { id: 'unpriced' }],
};

const priceOf = (kind: ManagedKind, spec: object, known = prices) =>
  resourceFacts(resourceKind(kind), spec, known).hourlyPrice;

const cluster = (...groups: [specId: string, count: number][]) => ({
  version: '1.34',
  nodeGroups: groups.map(([specId, count], index) => ({
    name: `group-${index}`,
    specId,
    count,
  })),
});

describe('what resources cost by the hour', () => {
  it('is told of those that cost something themselves', () => {
    expect(pricedKinds).toEqual([
      'volume',
      'public-ip',
      'nat-gateway',
      'load-balancer',
      'cluster',
    ]);
    expect(priceOf('network', { cidr: '10.0.0.0/16' })).toBeUndefined();
  });

  it('is what the cloud says of its kind and type', () => {
    expect(priceOf('public-ip', {})).toEqual(usd('0.005'));
    expect(priceOf('load-balancer', { type: 'application' })).toEqual(
      usd('0.0225'),
    );
    expect(priceOf('load-balancer', { type: 'network' })).toBeUndefined();
    expect(priceOf('nat-gateway', {})).toBeUndefined();
  });

  it('is what the price list of the account says, where it does', () => {
    const list = {
      currency: 'KRW',
      specs: {},
      volumeGiB: '0.2',
      units: { 'public-ip': '7' },
    };
    const known = { ...prices, list };
    const krw = (amount: string) => ({ amount, currency: 'KRW' });
    expect(priceOf('public-ip', {}, known)).toEqual(krw('7'));
    expect(priceOf('volume', { sizeGiB: 100 }, known)).toEqual(krw('20'));
    expect(priceOf('volume', { sizeGiB: 100 })).toBeUndefined();
  });

  it('is that of the control plane and of all nodes of a cluster', () => {
    expect(priceOf('cluster', cluster(['small', 3]))).toEqual(usd('0.25'));
    expect(priceOf('cluster', cluster(['small', 1], ['small', 2]))).toEqual(
      usd('0.25'),
    );
  });

  it('is unknown as soon as a part of a cluster is, or has another currency', () => {
    expect(priceOf('cluster', cluster(['unpriced', 1]))).toBeUndefined();
    expect(priceOf('cluster', cluster(['gone', 1]))).toBeUndefined();
    expect(priceOf('cluster', cluster(['unpriced', 0]))).toEqual(usd('0.1'));
    const list = { currency: 'KRW', specs: { small: '70' } };
    expect(
      priceOf('cluster', cluster(['small', 1]), { ...prices, list }),
    ).toBeUndefined();
  });
});
