import { call, StubbedCloud, startStubbedCloud } from '../__testUtils__';

const region = 'RegionOne';
const create = 'POST /compute/v2.1/os-keypairs';
const get = 'GET /compute/v2.1/os-keypairs/mine';
const remove = 'DELETE /compute/v2.1/os-keypairs/mine';
const key = 'ssh-ed25519 AAAAC3Nz';
const pair = {
  name: 'mine',
  fingerprint: 'fc:83',
  type: 'ssh',
  public_key: `${key} somebody@somewhere`,
};
const shown = {
  id: 'mine',
  name: 'mine',
  fingerprint: 'fc:83',
  type: 'ssh',
  publicKey: pair.public_key,
};
const taken = {
  status: 409,
  body: {
    conflictingRequest: {
      code: 409,
      message: "Key pair 'mine' already exists",
    },
  },
};

let stub: StubbedCloud;

beforeEach(async () => {
  stub = await startStubbedCloud();
});
afterEach(() => stub.cloud.close());

const bring = (publicKey: string) =>
  stub.connection.keyPairs.create({ region, name: 'mine', publicKey }, call);

it.each([
  ['ssh', key],
  ['x509', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----'],
])('brings a key as %s', async (type, publicKey) => {
  stub.cloud.on(create, { status: 201, body: { keypair: pair } });
  expect(await bring(publicKey)).toEqual(shown);
  const { body } = stub.cloud.requests[stub.cloud.requests.length - 1];
  expect(body).toEqual({
    keypair: { name: 'mine', type, public_key: publicKey },
  });
});

it('gives the one that is there with the same key, whatever its comment', async () => {
  stub.cloud.on(create, taken);
  stub.cloud.on(get, { body: { keypair: pair } });
  expect(await bring(`${key} another comment\n`)).toEqual(shown);
});

it('is a conflict when the name is taken by another key', async () => {
  stub.cloud.on(create, taken);
  stub.cloud.on(get, { body: { keypair: pair } });
  await expect(bring('ssh-ed25519 AAAAB')).rejects.toMatchObject({
    code: 'Conflict',
    message: 'The key pair mine is there already, with another key',
  });
});

it.each([
  ['QuotaExceeded', 403, 'Quota exceeded, too many key pairs.'],
  ['InvalidRequest', 400, 'Keypair data is invalid'],
])('is refused with %s', async (code, status, message) => {
  stub.cloud.on(create, {
    status,
    body: { refused: { code: status, message } },
  });
  await expect(bring(key)).rejects.toMatchObject({ code });
});

it.each([
  ['that is there', { status: 204 }],
  ['that is gone', { status: 404, body: { itemNotFound: { code: 404 } } }],
])('deletes one %s', async (_, answer) => {
  stub.cloud.on(remove, answer);
  await stub.connection.keyPairs.delete({ region, id: 'mine' }, call);
  expect(stub.asked()).toEqual([remove]);
});
