import { readErrorBody } from './readErrorBody';

// Recorded from Keystone, Glance, Nova, Neutron, Cinder and Ironic (Zed); those of the others as documented.
it.each([
  [
    'Nova',
    '{"itemNotFound": {"code": 404, "message": "Instance nope could not be found."}}',
    { type: 'itemNotFound', message: 'Instance nope could not be found.' },
  ],
  [
    'Keystone',
    '{"error":{"code":401,"message":"The request you have made requires authentication.","title":"Unauthorized"}}',
    {
      type: 'error',
      message: 'The request you have made requires authentication.',
    },
  ],
  [
    'Neutron',
    '{"NeutronError": {"type": "NetworkNotFound", "message": "Network nope could not be found.", "detail": ""}}',
    { type: 'NetworkNotFound', message: 'Network nope could not be found.' },
  ],
  [
    'Cinder',
    '{"overLimit": {"code": 413, "message": "VolumeLimitExceeded: Maximum number of volumes allowed (20) exceeded for quota \'volumes\'.", "retryAfter": "0"}}',
    {
      type: 'overLimit',
      message:
        "VolumeLimitExceeded: Maximum number of volumes allowed (20) exceeded for quota 'volumes'.",
      retryAfter: '0',
    },
  ],
  [
    'Glance',
    '<html>\n <head>\n  <title>404 Not Found</title>\n </head>\n <body>\n  <h1>404 Not Found</h1>\n  No image found with ID nope<br /><br />\n\n\n\n </body>\n</html>',
    { message: 'No image found with ID nope' },
  ],
  [
    'Ironic',
    '{"error_message": "{\\"faultcode\\": \\"Client\\", \\"faultstring\\": \\"Node nope could not be found.\\", \\"debuginfo\\": null}"}',
    { type: 'Client', message: 'Node nope could not be found.' },
  ],
  [
    'Octavia',
    '{"faultcode": "Client", "faultstring": "Load Balancer nope not found.", "debuginfo": null}',
    { type: 'Client', message: 'Load Balancer nope not found.' },
  ],
  [
    'Designate',
    '{"code": 404, "type": "zone_not_found", "message": "Could not find Zone", "request_id": "req-1"}',
    { type: 'zone_not_found', message: 'Could not find Zone' },
  ],
  [
    'Magnum',
    '{"errors": [{"request_id": "", "code": "client", "status": 404, "title": "Cluster nope could not be found", "detail": "Cluster nope could not be found.", "links": []}]}',
    { type: 'client', message: 'Cluster nope could not be found.' },
  ],
  ['a proxy', 'upstream connect error', { message: 'upstream connect error' }],
  [
    'a string for an error',
    '{"error": "no"}',
    { type: 'error', message: 'no' },
  ],
  ['an error without words', '{"error": {"message": ""}}', { type: 'error' }],
  ['a list', '[]', { message: '[]' }],
  ['an empty object', '{}', {}],
  ['nothing', '', {}],
])('reads the error of %s', (_, text, expected) => {
  expect(readErrorBody(text)).toEqual(expected);
});

it('cuts a long page', () => {
  const { message } = readErrorBody(`<body>${'x'.repeat(10_000)}</body>`);
  expect(message).toHaveLength(500);
});
