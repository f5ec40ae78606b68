import { call, StubbedAws, startStubbedAws } from '../__testUtils__';

let aws: StubbedAws;

beforeEach(async () => {
  aws = await startStubbedAws();
});
afterEach(() => aws.stub.close());

const pricesIn = async (region: string) => {
  const { items } = await aws.connection.regions.list({}, call);
  return items.find(({ id }) => id === region)?.prices;
};

const usd = (amount: string) => ({ amount, currency: 'USD' });
const everywhere = { 'public-ip': usd('0.005'), cluster: usd('0.1') };

describe('a region', () => {
  it('has the prices of the Price List, without what is paid by use', async () => {
    expect(await pricesIn('us-east-1')).toEqual({
      ...everywhere,
      'nat-gateway': usd('0.045'),
      'network-load-balancer': usd('0.0225'),
      'application-load-balancer': usd('0.0225'),
    });
    expect(await pricesIn('ap-northeast-2')).toMatchObject({
      'nat-gateway': usd('0.0495'),
    });
  });

  it('has what costs the same everywhere where there is no answer, which is not asked for again soon', async () => {
    const fault = {
      type: 'refuse',
      code: 'AccessDeniedException',
      message: 'Not you.',
    } as const;
    const rule = aws.stub.inject({ action: 'GetProducts', fault });
    expect(await pricesIn('us-east-1')).toEqual(everywhere);
    expect(await pricesIn('us-east-1')).toEqual(everywhere);
    expect(rule.hits).toBe(1);
  });
});
