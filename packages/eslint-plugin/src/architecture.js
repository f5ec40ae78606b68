const fs = require('node:fs');
const path = require('node:path');
const { whyNot } = require('./allowedImport');
const { packageOfFile } = require('./packages');
const { whyNotRoom } = require('./rooms');

const root = path.resolve(require.resolve('../package.json'), '../../..');
const isTest = /(\.test\.[jt]sx?$|[\\/]__(testUtils|fixtures|mocks)__[\\/])/;

/** The room that a file of a package is in: `router`, or undefined beside the rooms. */
function roomOf(file, { dir }) {
  const [src, room, ...rest] = path.relative(dir, file).split(path.sep);
  const isInRoom = rest.length > 0 || isFolder(file);
  return src === 'src' && isInRoom ? room : undefined;
}

/** A room is also imported by its name alone, which is its index. */
function isFolder(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}

function whyNotRelative(from, file, specifier) {
  const target = path.resolve(path.dirname(file), specifier);
  if (path.relative(from.dir, target).startsWith('..')) {
    return 'another package is imported by its name';
  }
  const [fromRoom, toRoom] = [roomOf(file, from), roomOf(target, from)];
  return fromRoom && toRoom
    ? whyNotRoom(from.kind, fromRoom, toRoom)
    : undefined;
}

/** Holds "Who may call whom" and "Rooms" of docs/architecture.md. Tests may reach further. */
module.exports = {
  meta: {
    type: 'problem',
    docs: { description: 'Imports keep to the architecture' },
    schema: [],
    messages: { forbidden: "Do not import '{{specifier}}': {{reason}}" },
  },
  create(context) {
    const file = context.getFilename();
    const from = packageOfFile(file, root);
    if (!from || isTest.test(file)) {
      return {};
    }
    const check = node => {
      const specifier = node?.value;
      if (typeof specifier !== 'string') {
        return;
      }
      const reason = specifier.startsWith('.')
        ? whyNotRelative(from, file, specifier)
        : whyNot(from, specifier, root);
      if (reason) {
        context.report({
          node,
          messageId: 'forbidden',
          data: { specifier, reason },
        });
      }
    };
    return {
      ImportDeclaration: node => check(node.source),
      ExportNamedDeclaration: node => check(node.source),
      ExportAllDeclaration: node => check(node.source),
      ImportExpression: node => check(node.source),
      'CallExpression[callee.name="require"]': node => check(node.arguments[0]),
    };
  },
};
