const fs = require('node:fs');
const path = require('node:path');
const { isContext } = require('./contexts');

/** What a plugin package is, by the end of its name. */
const kindsOfPlugin = [
  [/^(.+)-backend-module-(.+)$/, 'backend-module'],
  [/^(.+)-module-(.+)$/, 'pages-module'],
  [/^(.+)-backend$/, 'backend'],
  [/^(.+)-common$/, 'common'],
  [/^(.+)-node$/, 'node'],
  [/^(.+)-react$/, 'react'],
];

const kindsOfLibrary = {
  'common-library': 'common',
  'node-library': 'node',
  'web-library': 'web',
  cli: 'node',
};

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {'library' | 'plugin' | 'app' | 'backend'} type
 * @property {string} [kind] of a library: where it runs; of a plugin: which part of it this is
 * @property {string} [context] that it belongs to; absent for what adds to Backstage itself
 * @property {string} [bridged] the other context of a backend module that is named after two
 */

/** @returns {Package} of a plugin's package, `clouds-backend` */
function pluginPackage(name) {
  for (const [pattern, kind] of kindsOfPlugin) {
    const [, id, module] = name.match(pattern) ?? [];
    if (id) {
      const [context, bridged] = [id, module].filter(isContext);
      return { name, type: 'plugin', kind, context, bridged };
    }
  }
  return {
    name,
    type: 'plugin',
    kind: 'pages',
    context: isContext(name) ? name : undefined,
  };
}

/** @returns {Package} of a package of this repository, by the name it is imported by */
function importedPackage(specifier, root) {
  const [, plugin, library] =
    specifier.match(/^@rackstage\/(?:plugin-([^/]+)|([^/]+))/) ?? [];
  return plugin ? pluginPackage(plugin) : libraryPackage(library, root);
}

function libraryPackage(name, root) {
  if (name === 'app' || name === 'backend') {
    return { name, type: name };
  }
  const file = path.join(root, 'packages', name, 'package.json');
  const role = fs.existsSync(file)
    ? JSON.parse(fs.readFileSync(file, 'utf8')).backstage?.role
    : undefined;
  return { name, type: 'library', kind: kindsOfLibrary[role] };
}

/** @returns {Package | undefined} that a file belongs to, with the folder of it */
function packageOfFile(file, root) {
  const [folder, name, ...rest] = path.relative(root, file).split(path.sep);
  if (rest.length === 0) {
    return undefined;
  }
  const dir = path.join(root, folder, name);
  if (folder === 'plugins') {
    return { ...pluginPackage(name), dir };
  }
  return folder === 'packages'
    ? { ...libraryPackage(name, root), dir }
    : undefined;
}

module.exports = { importedPackage, packageOfFile, pluginPackage };
