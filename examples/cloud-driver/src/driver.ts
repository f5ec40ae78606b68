import {
  CloudErrorCode,
  ObservedInstance,
} from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  CloudDriver,
  CloudError,
} from '@rackstage/plugin-clouds-node';

interface AcmeInstance {
  id: string;
  name: string;
  tag: string;
  state: 'running' | 'stopped';
  image: string;
  size: string;
}

const codes: Record<number, CloudErrorCode> = {
  400: 'InvalidRequest',
  401: 'AuthFailed',
  404: 'NotFound',
  409: 'Conflict',
  429: 'RateLimited',
};

/** One call of the cloud's API; every failure becomes a `CloudError`. */
async function ask<T>(
  { endpoint, token }: { endpoint: string; token: string },
  method: string,
  path: string,
  { signal }: CallOptions,
  body?: object,
): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`${endpoint}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
      signal,
    });
  } catch (error) {
    signal.throwIfAborted();
    throw new CloudError('Unavailable', 'Acme Cloud does not answer', {
      cause: error,
    });
  }
  if (!response.ok) {
    throw new CloudError(
      codes[response.status] ?? 'Unavailable',
      `Acme Cloud answers with ${response.status}`,
    );
  }
  return response.status === 204 ? (undefined as T) : response.json();
}

const observed = (instance: AcmeInstance): ObservedInstance => ({
  id: instance.id,
  name: instance.name,
  tag: instance.tag,
  status: instance.state,
  specId: instance.size,
  imageId: instance.image,
  addresses: [{ address: '192.0.2.10', version: 4, type: 'private' }],
  volumeIds: [],
  labels: {},
});

export const driver: CloudDriver = {
  name: 'acme-cloud',
  title: 'Acme Cloud',
  'title@ko': '에크미 클라우드',
  simulated: true,
  configSchema: {
    type: 'object',
    required: ['endpoint'],
    additionalProperties: false,
    properties: {
      endpoint: {
        type: 'string',
        format: 'uri',
        title: 'Endpoint',
        'title@ko': '엔드포인트',
      },
    },
  },
  credentialSchema: {
    type: 'object',
    required: ['token'],
    additionalProperties: false,
    properties: {
      token: {
        type: 'string',
        format: 'password',
        title: 'Token',
        'title@ko': '토큰',
      },
    },
  },

  connect({ config, credential }) {
    const account = {
      endpoint: String(config.endpoint),
      token: String(credential.token),
    };
    const power =
      (action: string) =>
      async ({ id }: { id: string }, call: CallOptions) =>
        ask<void>(account, 'POST', `/instances/${id}/${action}`, call);
    return {
      verify: call => ask(account, 'GET', '/identity', call),
      regions: {
        list: async () => ({ items: [{ id: 'acme-1', name: 'Acme 1' }] }),
      },
      images: {
        list: async () => ({
          items: [{ id: 'linux', name: 'Acme Linux', status: 'available' }],
        }),
      },
      specs: {
        list: async () => ({
          items: [
            {
              id: 'small',
              name: 'small',
              vcpus: 1,
              memoryMiB: 1024,
              diskGiB: 10,
              price: { amount: '14', currency: 'KRW' },
            },
          ],
        }),
      },
      instances: {
        async list({ tag }, call) {
          const all = await ask<AcmeInstance[]>(
            account,
            'GET',
            '/instances',
            call,
          );
          const found = all.filter(
            instance => tag === undefined || instance.tag === tag,
          );
          return { items: found.map(observed) };
        },
        get: async ({ id }, call) =>
          observed(await ask(account, 'GET', `/instances/${id}`, call)),
        // The cloud itself makes one instance of one tag.
        create: async ({ tag, name, imageId, specId }, call) =>
          observed(
            await ask(account, 'POST', '/instances', call, {
              tag,
              name,
              image: imageId,
              size: specId,
            }),
          ),
        start: power('start'),
        stop: power('stop'),
        reboot: power('reboot'),
        async delete({ id }, call) {
          try {
            await ask<void>(account, 'DELETE', `/instances/${id}`, call);
          } catch (error) {
            if ((error as CloudError).code !== 'NotFound') {
              throw error;
            }
          }
        },
      },
    };
  },
};
