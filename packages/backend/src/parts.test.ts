import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { plugin, runsHere } from './parts';

const config = (plugins?: object) =>
  mockServices.rootConfig({ data: plugins ? { backend: { plugins } } : {} });

describe('runsHere', () => {
  it.each([
    ['without configuration', undefined, true, true],
    ['with only', { only: ['clouds'] }, true, false],
    ['with except', { except: ['clouds'] }, false, true],
    ['with nothing but itself', { only: [] }, false, false],
  ])('%s', (_, plugins, clouds, catalog) => {
    expect(runsHere('clouds', config(plugins))).toBe(clouds);
    expect(runsHere('catalog', config(plugins))).toBe(catalog);
  });

  it('takes no configuration that says both', () => {
    expect(() => runsHere('clouds', config({ only: [], except: [] }))).toThrow(
      'keep one of them',
    );
  });
});

describe('plugin', () => {
  it.each([
    [['books'], ['books']],
    [['films'], ['the place of books']],
  ])('only %s: started %s', async (only, expected) => {
    const started: string[] = [];
    const starting = (id: string, name = id) =>
      createBackendPlugin({
        pluginId: id,
        register(env) {
          env.registerInit({
            deps: {},
            async init() {
              started.push(name);
            },
          });
        },
      });
    const backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: { backend: { plugins: { only } } },
        }),
        plugin(
          'books',
          Promise.resolve({ default: starting('books') }),
          starting('placeholder', 'the place of books'),
        ),
      ],
    });
    await backend.stop();
    expect(started).toEqual(expected);
  });
});
