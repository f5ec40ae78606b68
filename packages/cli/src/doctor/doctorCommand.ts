import { Config } from '@backstage/config';
import { toError } from '@backstage/errors';
import { Command } from 'commander';
import { addConfigOption, ConfigOption } from '../backup/backupCommand';
import { Installation, readInstallation } from '../installation/Installation';
import { loadConfig } from '../installation/loadConfig';
import { checkClouds } from './checks/checkClouds';
import { checkConfiguration } from './checks/checkConfiguration';
import { checkDatabase } from './checks/checkDatabase';
import { checkDisk, checkMachine } from './checks/checkMachine';
import { exitCode, Finding, finding } from './Finding';
import { chooseLanguage, fill, Language, texts } from './texts';

export function addDoctorCommand(program: Command): void {
  addConfigOption(
    program
      .command('doctor')
      .description(
        'says what is wrong with an installation, why it matters and how to mend it; ends with 0 when all is well, 1 with warnings, 2 with problems',
      ),
  )
    .option('--json', 'for programs', false)
    .option('--lang <language>', 'en or ko; otherwise that of the terminal')
    .action(async (options: DoctorOptions) => {
      const findings = await examine(options.config);
      const language = chooseLanguage(options.lang, process.env);
      process.stdout.write(
        options.json
          ? `${JSON.stringify(
              findings.map(found => ({
                ...found,
                ...inWords(found, language),
              })),
              undefined,
              2,
            )}\n`
          : findings.map(found => describe(found, language)).join(''),
      );
      process.exitCode = exitCode(findings);
    });
}

interface DoctorOptions extends ConfigOption {
  json: boolean;
  lang?: string;
}

/** Whatever is wrong with one part, the others are looked at as far as that goes. */
export async function examine(files: string[]): Promise<Finding[]> {
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
    ...(await orProblem(() => checkStored(readInstallation(config)))),
  ];
}

async function checkStored(installation: Installation): Promise<Finding[]> {
  const disk = await checkDisk(installation);
  const database = await checkDatabase(installation);
  const isReadable = !database.some(({ id }) => id === 'databaseUnreachable');
  const clouds = isReadable
    ? await orProblem(() => checkClouds(installation))
    : [];
  return [disk, ...database, ...clouds];
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

export function describe(found: Finding, language: Language): string {
  const { what, why, mend } = inWords(found, language);
  return [`${signs[found.severity]} ${what}`, why, mend && `→ ${mend}`]
    .filter(line => line)
    .map((line, index) => `${index === 0 ? '' : '  '}${line}\n`)
    .join('');
}

function inWords({ id, params }: Finding, language: Language) {
  const { what, why = '', mend = '' } = texts[id][language];
  return {
    what: fill(what, params),
    why: fill(why, params),
    mend: fill(mend, params),
  };
}
