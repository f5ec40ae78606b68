/**
 * `npm run chart`: what the chart makes of its examples, for the tests of it and
 * for whoever wants to read it. Needs Helm, named by HELM or on the PATH.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { chart, examples, render, writeManifests } from './lib/chart.mjs';

mkdirSync(join(chart, 'rendered'), { recursive: true });
for (const name of examples()) {
  const manifests = render(name, process.env.HELM ?? 'helm');
  writeFileSync(
    join(chart, `rendered/${name}.yaml`),
    writeManifests(name, manifests, stringify),
  );
}
