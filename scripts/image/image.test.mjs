/**
 * The image without a container: what the Dockerfile runs and copies is run and
 * copied here, in its order, and the portal that comes of it is used.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { freePort } from '../lib/ports.mjs';
import { givenOrStartedPostgres } from '../lib/postgres.mjs';
import { answering, ended } from '../lib/processes.mjs';
import { root } from '../lib/root.mjs';
import { changedSince } from './changedSince.mjs';
import { readDockerfile } from './readDockerfile.mjs';

const [build, image] = readDockerfile(join(root, 'Dockerfile'));

/** Where the image's own folder is on this machine; its packages stay from run to run. */
const folder = join(root, '.cache/image/rackstage');
const here = path => path.replaceAll('/rackstage', folder);

/** Packages of the system: what is not run here. */
const isSystem = ({ keyword, text }) =>
  keyword === 'RUN' && text.startsWith('apt-get update && apt-get install ');

const home = mkdtempSync(join(tmpdir(), 'rackstage-image-'));
const logFile = join(home, 'log');
const writable = join(home, 'tmp');
const token = randomBytes(24).toString('base64url');

let postgres;
let started;
let url;

/** As the container would have it: nothing of this process's own environment. */
function environment(port) {
  const {
    hostname,
    port: postgresPort,
    username,
    password,
  } = new URL(postgres.url);
  const variables = image
    .filter(({ keyword }) => keyword === 'ENV')
    .map(({ text }) => /^(\w+)=(.*)$/.exec(text).slice(1));
  return {
    HOME: home,
    TMPDIR: writable,
    ...Object.fromEntries(
      variables.map(([name, value]) => [
        name,
        here(value).replace('$PATH', process.env.PATH),
      ]),
    ),
    RACKSTAGE_URL: `http://localhost:${port}`,
    POSTGRES_HOST: hostname,
    POSTGRES_PORT: postgresPort,
    POSTGRES_USER: username,
    POSTGRES_PASSWORD: password,
    RACKSTAGE_SECRETS_KEY_ID: 'one',
    RACKSTAGE_SECRETS_KEY: randomBytes(32).toString('base64'),
    RACKSTAGE_SESSION_SECRET: randomBytes(36).toString('base64'),
    // Nobody signs in by it here.
    OIDC_METADATA_URL:
      'https://id.example.com/.well-known/openid-configuration',
    OIDC_CLIENT_ID: 'rackstage',
    OIDC_CLIENT_SECRET: 'secret',
    // What a machine's own port and database need beside that.
    APP_CONFIG_backend_listen: JSON.stringify(`:${port}`),
    APP_CONFIG_backend_database_prefix: JSON.stringify(`image_${port}_`),
    APP_CONFIG_backend_auth_externalAccess: JSON.stringify([
      { type: 'static', options: { token, subject: 'test' } },
    ]),
  };
}

/** What the image starts, less tini, which is a package of the system. */
function command() {
  const [{ words: entry }] = image.filter(
    ({ keyword }) => keyword === 'ENTRYPOINT',
  );
  assert.deepEqual(entry, ['tini', '--']);
  return image.find(({ keyword }) => keyword === 'CMD').words;
}

function start(env) {
  const [file, ...args] = command();
  const output = openSync(logFile, 'a');
  return spawn(file, args, {
    cwd: folder,
    env,
    stdio: ['ignore', output, output],
  });
}

const get = (path, headers = {}) => fetch(`${url}${path}`, { headers });
const authorization = `Bearer ${token}`;

before(async () => {
  mkdirSync(writable);
  for (const { keyword, text } of build.filter(step => !isSystem(step))) {
    if (keyword === 'RUN') {
      const { status } = spawnSync('sh', ['-c', here(text)], {
        cwd: root,
        stdio: 'inherit',
      });
      assert.equal(status, 0, `${text} failed`);
    }
  }
  postgres = await givenOrStartedPostgres();
  const port = await freePort();
  url = `http://localhost:${port}`;
  started = { at: Date.now(), child: start(environment(port)) };
  await answering(`${url}/.backstage/health/v1/readiness`, started.child).catch(
    error => {
      throw new Error(readFileSync(logFile, 'utf8'), { cause: error });
    },
  );
});

after(async () => {
  started?.child.kill('SIGKILL');
  await postgres?.stop();
  rmSync(home, { recursive: true, force: true });
});

test('the steps of the Dockerfile are those that are run here', () => {
  const steps = stage =>
    stage
      .filter(step => ['RUN', 'COPY', 'ADD'].includes(step.keyword))
      .filter(step => !isSystem(step))
      .map(({ keyword, text, from }) =>
        [keyword, from, text].filter(Boolean).join(' '),
      );
  assert.deepEqual(steps(build), [
    // The project itself, where this test runs.
    'COPY . .',
    'RUN node scripts/image/bundle.mjs',
    'RUN node scripts/image/assemble.mjs /rackstage',
    'RUN cd /rackstage && node --eval "require(\'@rackstage/config-check\').loadSchema()"',
  ]);
  assert.deepEqual(steps(image), ['COPY build /rackstage .']);
  const only = name => image.find(({ keyword }) => keyword === name).text;
  assert.equal(only('WORKDIR'), '/rackstage');
  assert.match(only('USER'), /^[1-9]\d*:[1-9]\d*$/);
});

test('what only builds is not in it', () => {
  for (const step of image.filter(isSystem)) {
    assert.doesNotMatch(step.text, /python|g\+\+|make|gcc/);
  }
  for (const name of ['@backstage/cli', 'jest', 'react-dom']) {
    assert.equal(existsSync(join(folder, 'node_modules', name)), false, name);
  }
  assert.equal(existsSync(join(folder, '.yarn')), false);
  assert.deepEqual(
    readFileSync(join(folder, 'yarn.lock')),
    readFileSync(join(root, 'yarn.lock')),
  );
});

test('it says what of others is in it, with their licences', () => {
  const { components } = JSON.parse(
    readFileSync(join(folder, 'sbom.cdx.json'), 'utf8'),
  );
  const purls = components.map(({ purl }) => purl.replace(/@[^@]*$/, ''));
  // Of the backend, of the pages, and a font of theirs.
  for (const name of ['knex', '%40backstage/ui', 'react-dom', 'pretendard']) {
    assert.ok(purls.includes(`pkg:npm/${name}`), name);
  }
  assert.equal(new Set(components.map(({ purl }) => purl)).size, purls.length);
  assert.ok(components.every(({ licenses }) => licenses.length === 1));
  const notices = readFileSync(join(folder, 'THIRD-PARTY-NOTICES'), 'utf8');
  assert.match(notices, /^react-dom \S+, MIT$/m);
  assert.match(notices, /Facebook, Inc\. and its affiliates/);
});

test('the pages have it too, for everybody', async () => {
  const response = await get('/third-party-notices.txt');
  assert.match(response.headers.get('content-type'), /^text\/plain/);
  assert.equal(
    await response.text(),
    readFileSync(join(folder, 'THIRD-PARTY-NOTICES'), 'utf8'),
  );
});

test('the context has nothing of this machine', () => {
  const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
  for (const name of readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('.pnp'))) {
    const plain = name.replace(/\/$/, '');
    assert.ok(
      ignored.includes(plain) || ignored.includes(`**/${plain}`),
      `${name} is ignored by git and not by .dockerignore`,
    );
  }
  assert.ok(ignored.includes('.git'));
});

test('the page is served, with nowhere to connect to but its own origin', async () => {
  const response = await get('/');
  assert.equal(response.status, 200);
  const policy = response.headers.get('content-security-policy');
  assert.match(policy, /connect-src 'self'(;|$)/);
  assert.match(policy, /frame-ancestors 'self'/);
  const html = await response.text();
  assert.match(html, /<div id="root">/);
  assert.doesNotMatch(html, /sora\.park/);
  const [, script] = /<script[^>]* src="([^"]+)"/.exec(html);
  assert.equal((await get(script)).status, 200);
});

test('nobody signs in without a password', async () => {
  const response = await get('/api/auth/development/refresh', {
    'x-rackstage-sign-in-as': 'user:default/minji.kim',
    'x-requested-with': 'XMLHttpRequest',
  });
  assert.ok([401, 403, 404].includes(response.status), `${response.status}`);
});

test('the API of instances answers, to those who may', async () => {
  assert.equal((await get('/api/clouds/instances')).status, 401);
  const response = await get('/api/clouds/instances', { authorization });
  assert.equal(response.status, 200);
  assert.deepEqual((await response.json()).items, []);
});

test('templates are in it, and are read', async () => {
  const path = '/api/catalog/entities/by-name/template/default/virtual-machine';
  const end = Date.now() + 30_000;
  let status;
  while (status !== 200 && Date.now() < end) {
    ({ status } = await get(path, { authorization }));
  }
  assert.equal(status, 200);
});

test('the command rackstage is in it', () => {
  const { status, stdout, stderr } = spawnSync('rackstage', ['--help'], {
    env: environment(1),
    encoding: 'utf8',
  });
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  assert.match(stdout, /Usage: rackstage/);
});

test('its health check says so', () => {
  const check = image.find(({ keyword }) => keyword === 'HEALTHCHECK');
  const [file, ...args] = check.words;
  const run = port =>
    spawnSync(
      file,
      args.map(arg => arg.replace('7007', port)),
    ).status;
  assert.equal(run(new URL(url).port), 0);
  assert.equal(run('9'), 1);
});

test('it ends in order when it is told to, and has written nowhere but where it may', async () => {
  const since = Date.now();
  started.child.kill('SIGTERM');
  assert.equal(await ended(started.child), 0, readFileSync(logFile, 'utf8'));
  assert.ok(Date.now() - since < 10_000, `took ${Date.now() - since} ms`);
  assert.deepEqual(changedSince(folder, started.at), []);
});

test('what cannot start ends, and says why', async () => {
  const child = start({
    ...environment(await freePort()),
    // Nothing listens there.
    POSTGRES_PORT: '9',
  });
  assert.equal(await ended(child), 1);
  assert.match(readFileSync(logFile, 'utf8'), /ECONNREFUSED/);
});
