import { createServer, Server } from 'node:https';
import { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { HttpTransport } from './HttpTransport';

const certificate = generate([{ name: 'commonName', value: 'cloud' }], {
  keySize: 2048,
  algorithm: 'sha256',
  extensions: [
    { name: 'basicConstraints', cA: true },
    { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
  ],
});
const { signal } = new AbortController();

let server: Server;

beforeAll(async () => {
  const { private: key, cert } = certificate;
  server = createServer({ key, cert }, (_, response) => response.end('{}'));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

function get(transport: HttpTransport) {
  const { port } = server.address() as AddressInfo;
  const url = `https://127.0.0.1:${port}/`;
  return transport.send({ service: 'compute', method: 'GET', url }, signal);
}

it('trusts a certificate authority of its own', async () => {
  const transport = new HttpTransport(certificate.cert);
  expect(await get(transport)).toMatchObject({ status: 200, text: '{}' });
});

it('does not trust it unasked', async () => {
  await expect(get(new HttpTransport())).rejects.toMatchObject({
    kind: 'unreachable',
    message: expect.stringContaining('self-signed certificate'),
  });
});
