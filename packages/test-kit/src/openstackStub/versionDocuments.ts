import { StubAnswer } from '../httpStub';

/** Each service says in its own way which microversions it knows; these are the answers of Zed, without their links. */
export const versionDocuments: Record<string, StubAnswer> = {
  'GET /compute/v2.1/': {
    body: {
      version: {
        id: 'v2.1',
        status: 'CURRENT',
        version: '2.93',
        min_version: '2.1',
      },
    },
  },
  'GET /volume/v3/': {
    body: {
      versions: [
        {
          id: 'v3.0',
          status: 'CURRENT',
          version: '3.70',
          min_version: '3.0',
        },
      ],
    },
  },
  'GET /baremetal/v1/': {
    body: {
      id: 'v1',
      version: {
        id: 'v1',
        status: 'CURRENT',
        version: '1.80',
        min_version: '1.1',
      },
    },
  },
  'GET /container-infra/v1/': {
    headers: {
      'openstack-api-minimum-version': 'container-infra 1.1',
      'openstack-api-maximum-version': 'container-infra 1.11',
    },
    body: { id: 'v1', media_types: [] },
  },
};
