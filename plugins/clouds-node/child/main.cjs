/**
 * What runs in a driver's process: `node main.cjs <package folder> <entry>`. Speaks with
 * the portal over descriptor 3, one JSON message a line, and ends with that connection.
 */
'use strict';

const { Socket } = require('node:net');
const { join } = require('node:path');

const [, , folder, entry] = process.argv;

const portal = new Socket({ fd: 3 });
portal.on('close', () => process.exit(0));
portal.on('error', () => process.exit(0));

const send = message => portal.write(`${JSON.stringify(message)}\n`);

/** By its number: what `driver.connect` gave. */
const connections = new Map();

/** By the number of the call: how to end it. */
const running = new Map();

const loaded = require(join(folder, entry));
const driver = loaded.driver ?? loaded.default?.driver ?? loaded.default;

const isObject = value => typeof value === 'object' && value !== null;

/** Names of all methods, also of those that a class brings. */
function methodsOf(object) {
  const names = new Set();
  for (
    let at = object;
    at && at !== Object.prototype;
    at = Object.getPrototypeOf(at)
  ) {
    Object.getOwnPropertyNames(at).forEach(name => names.add(name));
  }
  names.delete('constructor');
  return [...names].filter(name => typeof object[name] === 'function');
}

function capabilitiesOf(connection) {
  const names = Object.keys(connection).filter(name =>
    isObject(connection[name]),
  );
  return Object.fromEntries(
    names.map(name => [name, methodsOf(connection[name])]),
  );
}

const work = {
  describe: () => ({
    name: driver.name,
    title: driver.title,
    'title@ko': driver['title@ko'],
    simulated: driver.simulated,
    rateLimit: driver.rateLimit,
    configSchema: driver.configSchema,
    credentialSchema: driver.credentialSchema,
    createsOnce: driver.createsOnce,
    importFormats: (driver.accountImports ?? []).map(({ format }) => format),
  }),

  open({ connection, settings }) {
    const opened = driver.connect(settings);
    connections.set(connection, opened);
    return capabilitiesOf(opened);
  },

  close({ connection }) {
    connections.delete(connection);
  },

  call({ connection, capability, method, args }, signal) {
    const opened = connections.get(connection);
    const target = capability ? opened[capability] : opened;
    return target[method](...args, { signal });
  },

  parse({ format, text }) {
    return driver.accountImports
      .find(item => item.format === format)
      .parse(text);
  },

  ping() {
    // While nobody waits but for this, what was used is given back.
    if (running.size === 1) {
      globalThis.gc();
    }
    return { rssBytes: process.memoryUsage.rss() };
  },
};

const errorOf = error =>
  isObject(error)
    ? {
        name: String(error.name),
        message: String(error.message),
        code: error.code,
        requestId: error.requestId,
        retryAfterSeconds: error.retryAfterSeconds,
        undone: error.undone,
      }
    : { name: 'Error', message: String(error) };

async function answer(message) {
  const { id, type } = message;
  const ending = new AbortController();
  running.set(id, ending);
  try {
    send({ id, value: await work[type](message, ending.signal) });
  } catch (error) {
    send({ id, error: errorOf(error) });
  } finally {
    running.delete(id);
  }
}

function read(message) {
  if (message.type === 'cancel') {
    running.get(message.id)?.abort();
  } else {
    void answer(message);
  }
}

let rest = [];
portal.on('data', chunk => {
  const lines = chunk.toString('latin1').split('\n');
  const last = lines.pop();
  for (const line of lines) {
    const text = Buffer.from(rest.join('') + line, 'latin1').toString('utf8');
    rest = [];
    read(JSON.parse(text));
  }
  rest.push(last);
});

send({ ready: true });
