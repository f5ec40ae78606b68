import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { overridePackagePathResolution } from '@backstage/backend-plugin-api/testUtils';
import request from 'supertest';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { appModuleCompression } from './module';

const script = 'console.log("the pages");'.repeat(50);

/** Where the app plugin answers, for what is not compressed. */
const appPlugin = createBackendPlugin({
  pluginId: 'app',
  register(reg) {
    reg.registerInit({
      deps: { router: coreServices.httpRouter },
      async init({ router }) {
        router.use((_req, res) => {
          res.send('as it is');
        });
        router.addAuthPolicy({ allow: 'unauthenticated', path: '/' });
      },
    });
  },
});

describe('the files of the pages', () => {
  const folder = createMockDirectory();
  overridePackagePathResolution({ packageName: 'pages', path: folder.path });
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  async function start(content: Parameters<typeof folder.setContent>[0]) {
    folder.setContent(content);
    backend = await startTestBackend({
      features: [
        appPlugin,
        appModuleCompression,
        mockServices.rootConfig.factory({
          data: { app: { packageName: 'pages' } },
        }),
      ],
    });
  }

  const built = {
    'dist/compressed': {
      'main.0123.js.br': brotliCompressSync(script),
      'main.0123.js.gz': gzipSync(script),
      'main.0123.css.gz': gzipSync('body {}'),
    },
    'dist/secret.js.gz': gzipSync('secret'),
  };

  const get = (path: string, encodings: string) =>
    request(backend.server).get(path).set('accept-encoding', encodings);

  afterEach(() => backend.stop());

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip', 'gzip'],
  ])('are compressed for who accepts %s', async (accepted, encoding) => {
    await start(built);
    const { headers } = await get('/static/main.0123.js', accepted).expect(200);

    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=1209600, immutable',
      'content-encoding': encoding,
      'content-length': String(
        built['dist/compressed'][
          encoding === 'br' ? 'main.0123.js.br' : 'main.0123.js.gz'
        ].length,
      ),
      'content-type': expect.stringMatching(/javascript/),
      vary: expect.stringMatching(/accept-encoding/i),
    });
  });

  it('are what was compressed', async () => {
    await start(built);

    expect((await get('/static/main.0123.js', 'gzip')).text).toBe(script);
    const { text, type } = await get('/static/main.0123.css', 'br, gzip');
    expect(text).toBe('body {}');
    expect(type).toBe('text/css');
  });

  it.each([
    ['is not there', '/static/other.js', 'gzip'],
    ['is not compressed that way', '/static/main.0123.css', 'br'],
    ['is asked for as it is', '/static/main.0123.js', 'identity'],
    ['is in another folder', '/static/..%2Fsecret.js', 'gzip'],
    ['has no name', '/static/', 'gzip'],
    ['is none of these files', '/main.0123.js', 'gzip'],
  ])('leaves what %s to the app', async (_, path, accepted) => {
    await start(built);
    const { text, headers } = await get(path, accepted).expect(200);

    expect(text).toBe('as it is');
    expect(headers).not.toHaveProperty('content-encoding');
  });

  it('leaves what is not asked for by GET to the app', async () => {
    await start(built);
    const { text } = await request(backend.server)
      .post('/static/main.0123.js')
      .expect(200);

    expect(text).toBe('as it is');
  });

  it('are all left to the app where none were compressed', async () => {
    await start({ dist: {} });

    expect((await get('/static/main.0123.js', 'gzip')).text).toBe('as it is');
  });
});
