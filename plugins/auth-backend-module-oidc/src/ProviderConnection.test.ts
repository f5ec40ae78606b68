import { ProviderConnection } from './ProviderConnection';

describe('ProviderConnection', () => {
  it('connects once, and again when that failed', async () => {
    const outcomes = [
      () => Promise.reject(new Error('down')),
      () => Promise.reject(new Error('still down')),
      () => Promise.resolve(),
    ];
    let tries = 0;
    const connection = new ProviderConnection(() => ({
      number: ++tries,
      promise: outcomes[Math.min(tries, 3) - 1](),
    }));
    expect(tries).toBe(1);
    await expect(connection.get()).rejects.toThrow('still down');
    expect((await connection.get()).number).toBe(3);
    expect((await connection.get()).number).toBe(3);
  });

  it('says at once that the configuration is wrong', () => {
    expect(
      () =>
        new ProviderConnection(() => {
          throw new Error("Missing 'clientId'");
        }),
    ).toThrow("Missing 'clientId'");
  });
});
