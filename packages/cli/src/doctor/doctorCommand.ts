import { Config } from '@backstage/config';
import { toError } from '@backstage/errors';
import { Command } from 'commander';
import { addConfigOption, ConfigOption } from '../backup/backupCommand';
import { Installation, readInstallation } from '../installation/Installation';
import { loadConfig } from '../installation/loadConfig';
import { Language } from '../language/language';
import { Portal } from '../portal/Portal';
import { openPortal } from '../portal/session';
import { checkClouds } from './checks/checkClouds';
import { checkConnections } from './checks/checkConnections';
import { checkConfiguration } from './checks/checkConfiguration';
import { checkDatabase } from './checks/checkDatabase';
import { checkDisk, checkMachine } from './checks/checkMachine';
import { checkOpenId } from './checks/checkOpenId';
import { exitCode, Finding, finding } from './Finding';
import { Code, fill, texts } from './texts';

export function addDoctorCommand(
  program: Command,
  { code, say }: Language,
  url?: string,
): void {
  addConfigOption(
    program.command('doctor').description(say('doctorDescription')),
    say,
  )
    .option('--json', say('jsonOption'), false)
    .action(async (options: DoctorOptions) => {
      const findings = await examine(options.config, () =>
        openPortal(say, url),
      );
      process.stdout.write(
        options.json
          ? `${JSON.stringify(
              findings.map(found => ({
                ...found,
                ...inWords(found, code),
              })),
              undefined,
              2,
            )}\n`
          : findings.map(found => describe(found, code)).join(''),
      );
      process.exitCode = exitCode(findings);
    });
}

interface DoctorOptions extends ConfigOption {
  json: boolean;
}

/** Whatever is wrong with one part, the others are looked at as far as that goes. */
export async function examine(
  files: string[],
  signIn: () => Promise<Portal>,
): Promise<Finding[]> {
  let config: Config | undefined;
  try {
    config = await loadConfig(files);
  } catch {
    // The check of the files says where.
  }
  const configuration = await checkConfiguration(files, config);
  if (!config) {
    return configuration;
  }
  return [
    ...configuration,
    ...(await orProblem(() => checkMachine(config))),
    ...(await orProblem(() => checkOpenId(config))),
    ...(await orProblem(() => checkStored(readInstallation(config), signIn))),
  ];
}

async function checkStored(
  installation: Installation,
  signIn: () => Promise<Portal>,
): Promise<Finding[]> {
  const disk = await checkDisk(installation);
  const database = await checkDatabase(installation);
  const isReadable = !database.some(({ id }) => id === 'databaseUnreachable');
  if (!isReadable) {
    return [disk, ...database];
  }
  return [
    disk,
    ...database,
    ...(await orProblem(() => checkClouds(installation))),
    ...(await orProblem(() => checkConnections(installation, signIn))),
  ];
}

async function orProblem(check: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await check();
  } catch (error) {
    return [
      finding('problem', 'notExamined', { reason: toError(error).message }),
    ];
  }
}

const signs = { ok: '✓', warning: '!', problem: '✗' };

export function describe(found: Finding, language: Code): string {
  const { what, why, mend } = inWords(found, language);
  return [`${signs[found.severity]} ${what}`, why, mend && `→ ${mend}`]
    .filter(line => line)
    .map((line, index) => `${index === 0 ? '' : '  '}${line}\n`)
    .join('');
}

function inWords({ id, params }: Finding, language: Code) {
  const { what, why = '', mend = '' } = texts[id][language];
  return {
    what: fill(what, params),
    why: fill(why, params),
    mend: fill(mend, params),
  };
}
