const { isBuiltin } = require('node:module');
const { mayCall } = require('./contexts');
const { importedPackage } = require('./packages');

/** Where code of each kind of plugin package runs. */
const placeOfPlugin = {
  common: 'common',
  node: 'node',
  backend: 'node',
  'backend-module': 'node',
  react: 'web',
  pages: 'web',
  'pages-module': 'web',
};

/** What the code of a place is for everybody, `-common`, and what is for that place alone. */
const partsForOthers = {
  common: ['common'],
  node: ['common', 'node'],
  web: ['common', 'react'],
};

const webOnly =
  /^(react|react-dom|react-router-dom|@backstage\/(ui|core-(components|plugin-api|app-api|compat-api)|frontend-.+|plugin-.+-react))(\/|$)/;
const nodeOnly = /^(@backstage\/backend-.+|knex|express|pg)(\/|$)/;

const placeOf = ({ type, kind }) =>
  ({ app: 'web', backend: 'node', library: kind, plugin: placeOfPlugin[kind] })[
    type
  ];

/**
 * Why code of a package may not import something, or undefined when it may.
 *
 * @param {import('./packages').Package} from
 * @param {string} specifier as in the import
 * @param {string} root of the repository
 */
function whyNot(from, specifier, root) {
  const place = placeOf(from);
  if (!specifier.startsWith('@rackstage/')) {
    return whyNotOutside(place, specifier);
  }
  const to = importedPackage(specifier, root);
  if (from.type === 'app' || from.type === 'backend') {
    // They wire everything together.
    return undefined;
  }
  if (to.type === 'app' || to.type === 'backend') {
    return 'nothing imports the app or the backend; they import what they wire';
  }
  if (to.type === 'library') {
    return to.kind === 'common' || to.kind === place
      ? undefined
      : `a library for ${to.kind} is not for code that runs in ${place}`;
  }
  return from.type === 'library'
    ? 'a library knows no plugin'
    : whyNotPlugin(from, to, place);
}

function whyNotOutside(place, specifier) {
  if (place !== 'node' && (isBuiltin(specifier) || nodeOnly.test(specifier))) {
    return `code that runs in ${place} has no Node`;
  }
  if (place !== 'web' && webOnly.test(specifier)) {
    return `code that runs in ${place} has no React`;
  }
  return undefined;
}

function whyNotPlugin(from, to, place) {
  if (from.name === to.name) {
    return 'a package imports its own files by their paths';
  }
  if (!to.context) {
    // A module of ours for a page of Backstage may offer blueprints.
    return to.kind === 'pages-module' && place === 'web'
      ? undefined
      : 'what adds to Backstage itself is reached through Backstage';
  }
  if (
    !from.context ||
    !(mayCall(from.context, to.context) || bridges(from, to))
  ) {
    return `${from.context ?? from.name} may not call ${to.context} (docs/architecture.md, "Who may call whom")`;
  }
  const parts = partsForOthers[place];
  return parts.includes(to.kind)
    ? undefined
    : `only ${parts.map(part => `-${part}`).join(' and ')} are for other packages; reach the rest through a service, an event, an entity or an extension`;
}

/** A backend module brings one context what another one knows, so that the context itself need not call it. */
const bridges = (from, to) =>
  from.kind === 'backend-module' && from.bridged === to.context;

module.exports = { whyNot };
