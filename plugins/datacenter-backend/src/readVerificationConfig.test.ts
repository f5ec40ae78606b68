import { mockServices } from '@backstage/backend-test-utils';
import { readVerificationConfig } from './readVerificationConfig';

const read = (verification?: object) =>
  readVerificationConfig(
    mockServices.rootConfig({ data: { datacenter: { verification } } }),
  );

describe('readVerificationConfig', () => {
  it('compares only when somebody asks, unless it is said how often', () => {
    expect(read()).toEqual({ everyHours: undefined, keepDays: 90 });
    expect(read({ everyHours: 0.5, keepDays: 7 })).toEqual({
      everyHours: 0.5,
      keepDays: 7,
    });
  });

  it.each([0, -1])('refuses %d', number => {
    expect(() => read({ everyHours: number })).toThrow(
      `datacenter.verification.everyHours is a number above 0, not ${number}`,
    );
  });
});
