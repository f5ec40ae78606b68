import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { parse } from 'yaml';
import * as appsV1 from 'kubernetes-models/apps/v1';
import * as autoscalingV2 from 'kubernetes-models/autoscaling/v2';
import * as networkingV1 from 'kubernetes-models/networking.k8s.io/v1';
import * as policyV1 from 'kubernetes-models/policy/v1';
import * as v1 from 'kubernetes-models/v1';
import {
  chart,
  chartFingerprint,
  examples,
  exampleValues,
  keptManifests,
  templates,
  valuesWith,
} from './chart.mjs';
import { root } from './root.mjs';

const models = {
  v1,
  'apps/v1': appsV1,
  'autoscaling/v2': autoscalingV2,
  'networking.k8s.io/v1': networkingV1,
  'policy/v1': policyV1,
};

const validate = new Ajv({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(chart, 'values.schema.json'), 'utf8')),
);

for (const name of examples()) {
  test(`the values of ${name} are what the schema allows`, () => {
    assert.ok(validate(exampleValues(name)), JSON.stringify(validate.errors));
  });

  test(`the manifests of ${name} are those of this chart`, () => {
    assert.equal(
      keptManifests(name).fingerprint,
      chartFingerprint(name),
      'The chart has changed: npm run chart, on a machine that has Helm',
    );
  });

  test(`the manifests of ${name} are what Kubernetes allows`, () => {
    for (const manifest of keptManifests(name).manifests) {
      // Of the Gateway API, which is not Kubernetes's own.
      if (manifest.kind !== 'HTTPRoute') {
        const Model = models[manifest.apiVersion][manifest.kind];
        new Model(manifest).validate();
      }
    }
  });

  test(`in ${name} labels, ports and Secrets find each other`, () => {
    const { manifests } = keptManifests(name);
    const workloads = manifests.filter(({ kind }) =>
      ['Deployment', 'StatefulSet'].includes(kind),
    );
    const holds = (labels, selector) =>
      Object.entries(selector).every(([key, value]) => labels[key] === value);
    for (const { metadata, spec } of manifests.filter(
      ({ kind }) => kind === 'Service',
    )) {
      const found = workloads.filter(workload =>
        holds(workload.spec.template.metadata.labels, spec.selector),
      );
      assert.equal(found.length, 1, metadata.name);
      const ports = found[0].spec.template.spec.containers[0].ports;
      for (const { targetPort, port } of spec.ports) {
        assert.ok(
          ports.some(
            ({ name: named, containerPort }) =>
              named === targetPort || containerPort === port,
          ),
        );
      }
    }
    for (const { spec } of workloads) {
      assert.ok(
        holds(spec.template.metadata.labels, spec.selector.matchLabels),
      );
    }
  });
}

for (const [what, values] of [
  ['an unknown value', { replica: 3 }],
  ['no replica', { replicas: 0 }],
  ['an address with a path', { url: 'https://example.com/portal' }],
  ['an unknown cache', { cache: { store: 'memcached' } }],
  ['a TLS mode that does not exist', { postgresql: { sslMode: 'maybe' } }],
  ['an administrator that is no user or group', { administrators: ['ann'] }],
  ['an administrator twice', { administrators: ['user:a/b', 'user:a/b'] }],
  ['a number for a key id', { secrets: { keyId: 2026 } }],
]) {
  test(`the schema refuses ${what}`, () => {
    assert.equal(validate(valuesWith(values)), false);
  });
}

const deployment = name =>
  keptManifests(name).manifests.find(({ kind }) => kind === 'Deployment').spec
    .template.spec;

test('a replica is given every variable that the configuration needs', () => {
  const config = readFileSync(join(root, 'app-config.production.yaml'), 'utf8');
  const needed = [...config.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
  const [{ env }] = deployment('production').containers;
  const given = env.map(({ name }) => name);
  assert.ok(needed.includes('RACKSTAGE_SECRETS_KEY'));
  assert.deepEqual(
    needed.filter(name => !given.includes(name)),
    [],
  );
});

test('a replica starts as the image does, with the configuration of the values on top', () => {
  const [, command] = /^CMD (\[.*\])$/m.exec(
    readFileSync(join(root, 'Dockerfile'), 'utf8'),
  );
  assert.deepEqual(
    deployment('gateway').containers[0].args,
    JSON.parse(command),
  );
  assert.deepEqual(deployment('production').containers[0].args, [
    ...JSON.parse(command),
    '--config',
    '/etc/rackstage/app-config.yaml',
  ]);
});

const kept = (name, wanted) =>
  keptManifests(name).manifests.find(({ kind }) => kind === wanted);

const variables = name =>
  Object.fromEntries(
    deployment(name).containers[0].env.map(
      ({ name: variable, value, valueFrom }) => [
        variable,
        value ?? valueFrom.secretKeyRef,
      ],
    ),
  );

test('replicas, PostgreSQL, OpenID, cache and secrets are as the values say', () => {
  const { postgresql, oidc, secrets, cache, url } = exampleValues('production');
  const secret = key => ({ name: secrets.existingSecret, key });
  assert.deepEqual(
    {
      ...variables('production'),
      OPENSTACK_PASSWORD: undefined,
    },
    {
      RACKSTAGE_URL: url,
      POSTGRES_HOST: postgresql.host,
      POSTGRES_PORT: String(postgresql.port),
      POSTGRES_USER: postgresql.user,
      PGSSLMODE: postgresql.sslMode,
      POSTGRES_PASSWORD: secret('postgres-password'),
      RACKSTAGE_SECRETS_KEY_ID: secrets.keyId,
      RACKSTAGE_SECRETS_KEY: secret('secrets-key'),
      RACKSTAGE_SESSION_SECRET: secret('session-secret'),
      OIDC_METADATA_URL: oidc.metadataUrl,
      OIDC_CLIENT_ID: oidc.clientId,
      OIDC_CLIENT_SECRET: secret('oidc-client-secret'),
      CACHE_STORE: cache.store,
      CACHE_URL: secret('cache-url'),
      OPENSTACK_PASSWORD: undefined,
    },
  );
  assert.equal(variables('gateway').CACHE_STORE, 'memory');
  assert.equal(variables('gateway').CACHE_URL, undefined);
  assert.equal(
    kept('gateway', 'Deployment').spec.replicas,
    exampleValues('gateway').replicas,
  );
  // Otherwise each upgrade would take back what the autoscaler has done.
  assert.equal(kept('production', 'Deployment').spec.replicas, undefined);
  assert.equal(
    kept('production', 'HorizontalPodAutoscaler').spec.minReplicas,
    exampleValues('production').autoscaling.minReplicas,
  );
});

test('the administrators of the values are those of the portal, beside what its configuration says', () => {
  const { administrators, config } = exampleValues('production');
  assert.ok(administrators.length > 0);
  const { data } = kept('production', 'ConfigMap');
  assert.deepEqual(parse(data['app-config.yaml']), {
    ...config,
    permission: { ...config.permission, administrators },
  });
  // Without them the image names one.
  const image = parse(
    readFileSync(join(root, 'app-config.production.yaml'), 'utf8'),
  );
  assert.deepEqual(image.permission.administrators, [
    '${RACKSTAGE_ADMINISTRATOR:-group:default/platform-administrators}',
  ]);
  assert.equal(kept('gateway', 'ConfigMap'), undefined);
});

test('a Secret that is made has every key that a replica asks for', () => {
  const asked = Object.values(variables('trial'))
    .filter(value => typeof value === 'object')
    .map(({ key }) => key);
  const { data, metadata } = kept('trial', 'Secret');
  assert.deepEqual(Object.keys(data).sort(), asked.sort());
  assert.equal(metadata.annotations['helm.sh/resource-policy'], 'keep');
});

test('a replica may call PostgreSQL and the cache where calls are restricted', () => {
  const { egress } = kept('production', 'NetworkPolicy').spec;
  const ports = egress.flatMap(rule =>
    (rule.ports ?? []).map(({ port }) => port),
  );
  for (const port of [
    53,
    443,
    exampleValues('production').postgresql.port,
    6379,
  ]) {
    assert.ok(ports.includes(port), `${port}`);
  }
});

test('a replica that hangs is ended, and one that is not ready gets nothing', () => {
  const [{ livenessProbe, readinessProbe, startupProbe, resources }] =
    deployment('production').containers;
  assert.match(livenessProbe.httpGet.path, /liveness$/);
  assert.match(readinessProbe.httpGet.path, /readiness$/);
  // The first start makes all tables.
  assert.ok(startupProbe.periodSeconds * startupProbe.failureThreshold >= 120);
  assert.deepEqual(resources, exampleValues('production').resources);
  assert.deepEqual(
    kept('production', 'PodDisruptionBudget').spec.selector.matchLabels,
    kept('production', 'Deployment').spec.selector.matchLabels,
  );
});

test('a replica may do nothing but its work', () => {
  const { securityContext, containers } = deployment('production');
  assert.equal(securityContext.runAsNonRoot, true);
  assert.deepEqual(containers[0].securityContext, {
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  });
});

test('there is a value for each that a template names', () => {
  const values = valuesWith();
  for (const { file, text } of templates()) {
    for (const [, path] of text.matchAll(/\.Values\.([\w.]+)/g)) {
      const value = path.split('.').reduce((all, key) => all?.[key], values);
      assert.notEqual(value, undefined, `${path} in ${file}`);
    }
  }
});
