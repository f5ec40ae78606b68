import { Entity } from '@backstage/catalog-model';
import { entityDocument, isOwnDocument } from './entityDocument';
import { operationDocuments } from './operationDocuments';

const server: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'db-01',
    namespace: 'seoul',
    title: 'Database 1',
    'title@ko': '데이터베이스 1',
    description: 'Holds petitions',
    'description@ko': '민원을 보관합니다',
    labels: { team: 'civic' },
    tags: ['gold'],
    annotations: {
      'rackstage.io/serial-number': 'SN-77',
      'rackstage.io/addresses': '10.0.0.5, 10.0.0.6',
      'backstage.io/managed-by-location': 'file:/secret/place',
    },
    links: [{ url: 'https://wiki.example/db', title: 'Runbook' }],
  },
  spec: { type: 'server', lifecycle: 'production', model: 'R760' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/civic' }],
};

/** As the data center brings them. */
const rack: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'rack-0d5e',
    title: 'A-01',
    description: 'Room A · Row 1 · 42U',
    tags: ['active'],
    annotations: { 'rackstage.io/datacenter-object-id': '0d5e' },
  },
  spec: { type: 'rack', locatedIn: 'resource:default/place-77' },
};

const api = (definition: string, type = 'openapi'): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: { name: 'clouds', title: 'Clouds' },
  spec: { type, definition },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/ops' }],
});

describe('entityDocument', () => {
  const document = entityDocument(server);

  it('is found by all that people know of it', () => {
    expect(document).toMatchObject({
      ref: 'resource:seoul/db-01',
      title: 'Database 1',
      text: 'Holds petitions',
      location: '/catalog/seoul/resource/db-01',
    });
    expect(document.identifiers).toEqual(
      expect.arrayContaining(['db-01', '데이터베이스 1', 'SN-77', '10.0.0.6']),
    );
    expect(document.keywords).toEqual(
      expect.arrayContaining([
        'team=civic',
        'gold',
        '민원을 보관합니다',
        'Runbook',
        'R760',
        'group:default/civic',
      ]),
    );
  });

  it('says nothing about where it was read from', () => {
    expect(JSON.stringify(document)).not.toContain('secret');
  });

  it('has what it is narrowed by', () => {
    expect(document.attributes).toMatchObject({
      kind: 'resource',
      owner: ['group:default/civic'],
      lifecycle: 'production',
    });
  });

  it('has the workspaces that it is in', () => {
    const within = { ...server, spec: { workspaces: ['alpha', 'beta'] } };
    expect(entityDocument(within).attributes).toMatchObject({
      workspace: ['alpha', 'beta'],
      inWorkspace: 'yes',
    });
    expect(document.attributes).toMatchObject({ inWorkspace: 'no' });
  });

  it('brings racks of the data center by their name, with where they stand', () => {
    expect(isOwnDocument(rack)).toBe(true);
    expect(entityDocument(rack)).toMatchObject({
      title: 'A-01',
      text: 'Room A · Row 1 · 42U',
      location: '/catalog/default/resource/rack-0d5e',
      attributes: { componentType: 'rack', inWorkspace: 'no' },
    });
  });

  it('leaves to clouds what clouds finds itself', () => {
    expect(isOwnDocument(server)).toBe(true);
    const annotations = { 'rackstage.io/cloud-account-id': 'a' };
    const metadata = { ...server.metadata, annotations };
    expect(isOwnDocument({ ...server, metadata })).toBe(false);
  });

  it('leaves out the templates that only requests start', () => {
    const template = { ...server, kind: 'Template' };
    expect(isOwnDocument(template)).toBe(true);
    const spec = { type: 'provisioning' };
    expect(isOwnDocument({ ...template, spec })).toBe(false);
    expect(isOwnDocument({ ...server, spec })).toBe(true);
  });

  it('needs no more than a kind and a name', () => {
    const least = { ...server, metadata: { name: 'a' }, spec: undefined };
    expect(entityDocument({ ...least, relations: undefined })).toMatchObject({
      ref: 'resource:default/a',
      title: 'a',
      location: '/catalog/default/resource/a',
    });
  });
});

describe('operationDocuments', () => {
  it('are one for each operation', () => {
    const definition = `
      openapi: 3.1.0
      paths:
        /instances:
          parameters: []
          get: {operationId: listInstances, summary: Instances}
          post: {description: Makes them}
    `;
    const [list, create, ...more] = operationDocuments(api(definition));
    expect(more).toEqual([]);
    expect(list).toMatchObject({
      title: 'Instances',
      text: 'GET /instances · Clouds',
      identifiers: ['GET /instances', '/instances', 'listInstances'],
      location: '/catalog/default/api/clouds/definition',
      attributes: { kind: 'api', owner: ['group:default/ops'] },
    });
    expect(create).toMatchObject({
      title: 'POST /instances',
      text: 'POST /instances · Clouds · Makes them',
    });
  });

  it.each([
    ['is no OpenAPI', api('{"paths": {"/a": {"get": {}}}}', 'grpc')],
    ['is broken', api('{{{')],
    ['is empty', api('')],
    ['has no paths', api('openapi: 3.1.0')],
    ['has odd paths', api('{"paths": {"/a": null, "/b": {"get": 5}}}')],
    ['is of something else', { ...api('{}'), kind: 'Component' }],
  ])('are none where the description %s', (_, entity) => {
    expect(operationDocuments(entity)).toEqual([]);
  });
});
