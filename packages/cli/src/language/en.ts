export const en = {
  description: 'Commands the portal, and looks after an installation of it',
  groupOf: 'Commands about {{group}}',
  loginDescription: 'Sign in to a portal, in the browser or with a token',
  logoutDescription: 'Forget the portal and its token',
  whoamiDescription: 'Show the portal and as whom it is used',
  completionDescription: 'Print the completion script of a shell',
  configOption:
    'a configuration file, later ones on top; as the portal is started with',
  backupDescription:
    'Save databases, documents and secrets keys in one file, while the portal works',
  backupPassphraseOption:
    'holds the passphrase that the backup is encrypted with',
  withoutKeysOption: 'leaves the secrets keys out',
  saved:
    'Saved in {{file}}; databases: {{databases}}, secrets keys: {{keys}}, folders: {{folders}}',
  restoreDescription:
    'Put a backup back, all of it or nothing; the portal has to be stopped',
  restorePassphraseOption:
    'holds the passphrase that the backup was encrypted with',
  replaceOption: 'gives up what is there',
  keysToOption:
    'writes the secrets keys there, and not where the configuration has them',
  restored:
    'Restored as it was at {{time}}; databases: {{databases}}, secrets keys: {{keys}}',
  leftOut:
    'Left out, as they are of no plugin that is installed here: {{databases}}',
  missingSettings:
    'Settings that were made then and are not made now: {{settings}}',
  doctorDescription:
    'Say what is wrong with an installation, why it matters and how to mend it; ends with 0 when all is well, 1 with warnings, 2 with problems',
  jsonOption: 'for programs',
  langOption: 'language: en or ko (default: of the environment)',
  urlOption: 'address of the portal (or RACKSTAGE_URL)',
  outputOption: 'how to print it (table, json, yaml)',
  columnsOption: 'columns of the table, such as name,account.name',
  yesOption: 'do it without asking',
  waitOption: 'wait until it is done, with progress',
  timeoutOption: 'seconds to wait at most',
  inputOption: 'file with the input as YAML or JSON; - is standard input',
  secretsOption:
    'file with {{fields}} as YAML or JSON; - is standard input (or RACKSTAGE_SECRETS)',
  tokenFileOption: 'file with a token to use; - is standard input',
  noBrowserOption: 'only print the address to open',
  required: 'required',
  destructive: 'Takes something away or interrupts it, and asks before.',
  needsUrl:
    'Which portal? Sign in with `rackstage login --url <address>`, or set RACKSTAGE_URL and RACKSTAGE_TOKEN.',
  needsLogin:
    'You are not signed in to {{url}}, or no longer. Run `rackstage login --url {{url}}`, or set RACKSTAGE_TOKEN.',
  unreachable: '{{url}} does not answer: {{reason}}',
  open: 'Open this address to sign in:',
  signedIn: 'Signed in to {{url}}; the session is in {{file}}.',
  noLogin:
    '{{url}} lets no command line sign in by the browser. Set auth.clientIdMetadataDocuments.enabled there, or give a token with --token-file.',
  signedOut: 'Signed out.',
  loginTimeout: 'Nobody signed in within {{minutes}} minutes.',
  windowDone: 'You are signed in. You may close this window.',
  portBusy:
    'Port {{port}} is in use, and the browser has to answer there. End what uses it, or give a token with --token-file.',
  confirm: '{{title}}: {{subject}}. Really? (yes/no) ',
  confirmNeeded:
    'This takes something away or interrupts it. Where nobody can be asked it needs --yes.',
  notConfirmed: 'Nothing was done.',
  badJson: '{{option}} is not valid YAML or JSON: {{reason}}',
  badValue: '{{option}} has to be {{type}}, not {{value}}',
  badOutput: 'Unknown output {{value}}; there are: table, json, yaml',
  badShell: 'Unknown shell {{value}}; there are: bash, zsh, fish',
  badFile: '{{file}} cannot be read: {{reason}}',
  noInput:
    'Standard input has no more than one reader: give one of --input and --secrets as a file',
  secretsNeeded: '{{title}} needs --secrets with: {{fields}}',
  missing: 'Missing: {{options}}',
  nothing: 'Nothing found.',
  followed: '{{subject}}: {{state}}',
  waited:
    'After {{seconds}} s it is still {{state}}. It goes on; ask again with `{{again}}`.',
  failed: 'It failed: {{reason}}',
};

export type Words = typeof en;
