import { readSettings } from './settings';

const SANDBOX_API_KEY = '0123456789abcdef';

describe('readSettings', () => {
  it('needs nothing but a key', () => {
    expect(readSettings({ SANDBOX_API_KEY })).toEqual({
      host: '127.0.0.1',
      port: 7071,
      sshPort: 0,
      database: 'data/sandbox-cloud.sqlite',
      projects: [{ id: 'demo', apiKey: SANDBOX_API_KEY }],
      speed: 1,
    });
  });

  it.each([
    ['SANDBOX_API_KEY', ''],
    ['SANDBOX_API_KEY', 'too-short'],
    ['SANDBOX_PORT', '70000'],
    ['SANDBOX_SPEED', '0'],
    ['SANDBOX_SPEED', 'fast'],
  ])('refuses %s=%s by name', (name, value) => {
    expect(() => readSettings({ SANDBOX_API_KEY, [name]: value })).toThrow(
      name,
    );
  });
});
