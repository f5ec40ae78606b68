import { call, region, StubbedAws, startStubbedAws } from '../__testUtils__';

let aws: StubbedAws;

beforeEach(async () => {
  aws = await startStubbedAws();
});
afterEach(() => aws.stub.close());

const priceOf = async (id: string, connection = aws.connection) => {
  const { items } = await connection.specs.list({ region }, call);
  return items.find(spec => spec.id === id)?.price;
};

describe('a spec', () => {
  it('has the price of the Price List, in its region', async () => {
    expect(await priceOf('t3.micro')).toEqual({
      amount: '0.01144',
      currency: 'USD',
    });
  });

  it.each([
    {
      type: 'refuse',
      code: 'AccessDeniedException',
      message: 'Not you.',
    } as const,
    { type: 'garbage' } as const,
    { type: 'hang' } as const,
  ])(
    'has none where there is no answer, which is not asked for again soon: $type',
    async fault => {
      const rule = aws.stub.inject({ action: 'GetProducts', fault });
      expect(await priceOf('t3.micro')).toBeUndefined();
      expect(await priceOf('t3.micro')).toBeUndefined();
      expect(rule.hits).toBe(1);
    },
  );
});
