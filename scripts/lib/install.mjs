import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { root, say } from './root.mjs';

const yarnVersion = '4.13.0';
const supportedNode = [20, 22, 24];

/** Started by yarn, `npm_execpath` is a shell script of yarn's. */
function npmScript() {
  const { npm_execpath: file } = process.env;
  return file?.endsWith('npm-cli.js') ? file : undefined;
}

/** npm brings yarn into the project's own cache: nothing is installed elsewhere. */
function yarnCommand() {
  const npm = npmScript();
  const args = [
    'exec',
    '--yes',
    `--package=@yarnpkg/cli-dist@${yarnVersion}`,
    '--',
    'yarn',
  ];
  return npm
    ? { file: process.execPath, args: [npm, ...args] }
    : { file: 'npm', args };
}

function npmConfig(key) {
  const npm = npmScript();
  const [file, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { stdout } = spawnSync(file, [...args, 'config', 'get', key], {
    cwd: root,
    encoding: 'utf8',
  });
  const value = stdout?.trim();
  return value && value !== 'undefined' && value !== 'null' ? value : undefined;
}

/** Runs yarn, in the project if nothing else is said. @returns {number} its exit code */
export function yarn(args, { env = {}, quiet = false, cwd = root } = {}) {
  const { file, args: prefix } = yarnCommand();
  const nodedir = npmConfig('nodedir');
  const { status, stdout, stderr } = spawnSync(file, [...prefix, ...args], {
    cwd,
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: {
      ...process.env,
      npm_config_cache: join(root, '.cache/npm'),
      // The registry that npm is set to use, whichever it is.
      YARN_NPM_REGISTRY_SERVER: npmConfig('registry'),
      // Native add-ons are built against these headers where none can be fetched.
      ...(nodedir && { npm_config_nodedir: nodedir }),
      ...env,
    },
  });
  if (quiet && status !== 0) {
    process.stderr.write(`${stdout}\n${stderr}\n`);
  }
  return status ?? 1;
}

function manifests(project) {
  const folders = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(join(project, folder)).map(name => join(folder, name)),
  );
  return ['.', ...folders]
    .map(folder => join(folder, 'package.json'))
    .filter(file => existsSync(join(project, file)))
    .sort();
}

/** Of all that says which packages there have to be. */
export function packagesFingerprint(folder = root) {
  const hash = createHash('sha256').update(process.version);
  for (const file of ['yarn.lock', '.yarnrc.yml', ...manifests(folder)]) {
    hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}

/** Installs what package.json asks for, if that has not been done yet. */
export function ensureInstalled() {
  const major = Number(process.versions.node.split('.')[0]);
  if (!supportedNode.includes(major)) {
    throw new Error(
      `Node ${process.version} is not supported; install Node ${supportedNode.join(', ')}`,
    );
  }
  const stamp = join(root, 'node_modules/.rackstage-installed');
  const wanted = packagesFingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  say('Installing packages; the first time takes a few minutes …');
  if (yarn(['install', '--immutable']) !== 0) {
    throw new Error('Installing packages failed; see above');
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}
