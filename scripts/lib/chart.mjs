import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { root } from './root.mjs';

export const chart = join(root, 'charts/rackstage');

/** Values to begin with, by name. */
export const examples = () =>
  readdirSync(join(chart, 'examples')).map(file => file.replace('.yaml', ''));

const read = path => readFileSync(join(chart, path), 'utf8');

export const templates = () =>
  readdirSync(join(chart, 'templates'))
    .sort()
    .map(file => ({ file, text: read(join('templates', file)) }));

/** What is in `on` instead of what is in `values`, as Helm puts them together. */
const merged = (values, on) =>
  Object.entries(on).reduce(
    (all, [key, value]) => ({
      ...all,
      [key]:
        isObject(value) && isObject(all[key]) ? merged(all[key], value) : value,
    }),
    values,
  );

const isObject = value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {object} on - what differs from the chart's own values */
export const valuesWith = (on = {}) => merged(parse(read('values.yaml')), on);

export const exampleValues = name =>
  valuesWith(parse(read(`examples/${name}.yaml`)));

/** Of all that the manifests of an example are made from. */
export function chartFingerprint(name) {
  const hash = createHash('sha256');
  for (const { file, text } of templates()) {
    hash.update(file).update(text);
  }
  for (const path of ['Chart.yaml', 'values.yaml', `examples/${name}.yaml`]) {
    hash.update(read(path));
  }
  return hash.digest('hex');
}

/**
 * The manifests of an example, by Helm.
 *
 * @param program - Helm, or what does the same
 * @throws when it is not there or refuses
 */
export function render(name, program) {
  const { error, status, stdout, stderr } = spawnSync(
    program,
    [
      ...['template', 'portal', chart],
      ...['--values', join(chart, `examples/${name}.yaml`)],
    ],
    { encoding: 'utf8' },
  );
  if (error || status !== 0) {
    throw new Error(`${program} did not render ${name}: ${error ?? stderr}`);
  }
  return parseAllDocuments(stdout).map(document =>
    withoutSecrets(document.toJS()),
  );
}

/** What is made anew each time has no place among files. */
const withoutSecrets = manifest =>
  manifest.kind === 'Secret'
    ? {
        ...manifest,
        data: Object.fromEntries(
          Object.keys(manifest.data).map(key => [key, '']),
        ),
      }
    : manifest;

const mark = '# Made by `npm run chart` of chart ';

export const writeManifests = (name, manifests, stringify) =>
  `${mark}${chartFingerprint(name)}\n${manifests.map(stringify).join('---\n')}`;

/** @returns manifests that are kept, and the fingerprint of the chart that they were made of */
export function keptManifests(name) {
  const text = read(`rendered/${name}.yaml`);
  return {
    fingerprint: text.split('\n')[0].replace(mark, ''),
    manifests: parseAllDocuments(text).map(document => document.toJS()),
  };
}
