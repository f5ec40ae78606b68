const path = require('node:path');
const { Linter } = require('eslint');
const rule = require('./architecture');

const root = path.resolve(__dirname, '../../..');
const linter = new Linter();
linter.defineRule('architecture', rule);

/** What the rule has against this code in this file. */
const complaints = (file, code) =>
  linter
    .verify(
      code,
      {
        parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
        rules: { architecture: 'error' },
      },
      { filename: path.join(root, file) },
    )
    .map(({ message }) => message);

const allowed = [
  ['plugins/clouds-backend/src/plugin.ts', '@rackstage/plugin-clouds-node'],
  ['plugins/clouds-backend/src/plugin.ts', '@rackstage/secrets'],
  ['plugins/clouds-backend/src/plugin.ts', '@rackstage/localized-text'],
  ['plugins/clouds-backend/src/plugin.ts', './router/createRouter'],
  ['plugins/clouds-backend/src/router/page.ts', '../service/InstanceService'],
  ['plugins/clouds-backend/src/service/a.ts', '../database/AccountsStore'],
  ['plugins/clouds-backend/src/service/a.ts', '../requireValid'],
  ['plugins/clouds-node/src/index.ts', '@rackstage/plugin-clouds-common'],
  ['plugins/cost-backend/src/plugin.ts', '@rackstage/plugin-clouds-node'],
  ['plugins/cost-backend/src/plugin.ts', '@rackstage/plugin-audit-node'],
  ['plugins/cost-common/src/index.ts', '@rackstage/plugin-clouds-common'],
  ['plugins/operations-node/src/a.ts', '@rackstage/plugin-overcloud-node'],
  ['plugins/clouds/src/plugin.tsx', '@rackstage/ui'],
  ['plugins/clouds/src/plugin.tsx', '@rackstage/plugin-clouds-common'],
  ['plugins/cost/src/plugin.tsx', '@rackstage/plugin-clouds-react'],
  [
    'plugins/clouds/src/plugin.tsx',
    '@rackstage/plugin-scaffolder-module-wizard',
  ],
  [
    'plugins/catalog-backend-module-clouds/src/module.ts',
    '@rackstage/plugin-clouds-node',
  ],
  [
    'plugins/clouds-backend-module-sandbox/src/module.ts',
    '@rackstage/plugin-clouds-node',
  ],
  [
    'plugins/requests-backend-module-clouds/src/module.ts',
    '@rackstage/plugin-clouds-node',
  ],
  [
    'plugins/requests-backend-module-clouds/src/module.ts',
    '@rackstage/plugin-requests-node',
  ],
  ['packages/app/src/App.tsx', '@rackstage/plugin-clouds'],
  ['packages/backend/src/index.ts', '@rackstage/plugin-clouds-backend'],
  // Tests may reach further.
  [
    'plugins/clouds/src/modules.test.tsx',
    '@rackstage/plugin-catalog-backend-module-infrastructure',
  ],
  ['plugins/clouds-backend/src/router/a.test.ts', '../database/rows'],
  ['scripts/generate-api-types.ts', '@rackstage/plugin-clouds-backend'],
];

const forbidden = [
  [
    'the table',
    'plugins/clouds-backend/src/plugin.ts',
    '@rackstage/plugin-cost-node',
    'clouds may not call cost',
  ],
  [
    'the table, for types too',
    'plugins/clouds-common/src/index.ts',
    '@rackstage/plugin-assets-common',
    'clouds may not call assets',
  ],
  [
    'the ground calling anybody',
    'plugins/audit-backend/src/plugin.ts',
    '@rackstage/plugin-clouds-node',
    'audit may not call clouds',
  ],
  [
    'a module of Backstage for a context, as for the context',
    'plugins/permission-backend-module-workspaces/src/a.ts',
    '@rackstage/plugin-clouds-common',
    'workspaces may not call clouds',
  ],
  [
    'a module between two contexts calling a third',
    'plugins/requests-backend-module-workspaces/src/module.ts',
    '@rackstage/plugin-clouds-node',
    'requests may not call clouds',
  ],
  [
    'a module between two contexts reaching into one',
    'plugins/requests-backend-module-workspaces/src/module.ts',
    '@rackstage/plugin-workspaces-backend',
    'only -common and -node',
  ],
  [
    "another one's backend",
    'plugins/cost-backend/src/plugin.ts',
    '@rackstage/plugin-clouds-backend',
    'only -common and -node',
  ],
  [
    'the backend in its own driver',
    'plugins/clouds-backend-module-sandbox/src/module.ts',
    '@rackstage/plugin-clouds-backend',
    'only -common and -node',
  ],
  [
    "another one's pages",
    'plugins/cost/src/plugin.tsx',
    '@rackstage/plugin-clouds',
    'only -common and -react',
  ],
  [
    'what runs in Node, in a page',
    'plugins/cost/src/plugin.tsx',
    '@rackstage/plugin-clouds-node',
    'only -common and -react',
  ],
  [
    'a module of Backstage, in a backend',
    'plugins/clouds-backend/src/plugin.ts',
    '@rackstage/plugin-catalog-backend-module-infrastructure',
    'through Backstage',
  ],
  [
    'Node in -common',
    'plugins/clouds-common/src/index.ts',
    'node:fs',
    'common has no Node',
  ],
  [
    'Node in a page',
    'plugins/clouds/src/plugin.tsx',
    '@backstage/backend-plugin-api',
    'web has no Node',
  ],
  [
    'React in -common',
    'plugins/clouds-common/src/index.ts',
    'react',
    'common has no React',
  ],
  [
    'React in a backend',
    'plugins/clouds-backend/src/plugin.ts',
    '@backstage/ui',
    'node has no React',
  ],
  [
    'a library for Node, in -common',
    'plugins/clouds-common/src/index.ts',
    '@rackstage/secrets',
    'a library for node',
  ],
  [
    'a plugin in a library',
    'packages/secrets/src/index.ts',
    '@rackstage/plugin-clouds-common',
    'a library knows no plugin',
  ],
  [
    'the backend in a plugin',
    'plugins/clouds-backend/src/plugin.ts',
    '@rackstage/backend',
    'nothing imports the app or the backend',
  ],
  [
    'itself by its name',
    'plugins/clouds-common/src/index.ts',
    '@rackstage/plugin-clouds-common',
    'its own files by their paths',
  ],
  [
    'another package by a path',
    'plugins/clouds-backend/src/plugin.ts',
    '../../clouds-node/src',
    'imported by its name',
  ],
  [
    'the store in the router',
    'plugins/clouds-backend/src/router/a.ts',
    '../database/AccountsStore',
    'router uses service, openapi, not database',
  ],
  [
    'the service in the store',
    'plugins/clouds-backend/src/database/a.ts',
    '../service/AccountService',
    'database uses no other room, not service',
  ],
  [
    'components in a hook',
    'plugins/clouds/src/hooks/useA.ts',
    '../components/A',
    'hooks uses api, translations, not components',
  ],
  [
    'the client in pure rules',
    'plugins/clouds-common/src/domain/a.ts',
    '../client',
    'domain uses errors, kinds, not client',
  ],
];

const ways = {
  import: specifier => `import { something } from '${specifier}';`,
  'export from': specifier => `export { something } from '${specifier}';`,
  'export all': specifier => `export * from '${specifier}';`,
  'import()': specifier => `import('${specifier}');`,
  require: specifier => `require('${specifier}');`,
};

describe('architecture', () => {
  it.each(allowed)('allows %s to import %s', (file, specifier) => {
    expect(complaints(file, ways.import(specifier))).toEqual([]);
  });

  it.each(forbidden)('refuses %s', (_, file, specifier, reason) => {
    expect(complaints(file, ways.import(specifier))).toEqual([
      expect.stringContaining(reason),
    ]);
  });

  it.each(Object.entries(ways))('looks at %s', (_, write) => {
    const file = 'plugins/clouds-backend/src/plugin.ts';
    const specifier = '@rackstage/plugin-cost-backend';
    expect(complaints(file, write(specifier))).toEqual([
      `Do not import '${specifier}': clouds may not call cost (docs/architecture.md, "Who may call whom")`,
    ]);
  });
});
