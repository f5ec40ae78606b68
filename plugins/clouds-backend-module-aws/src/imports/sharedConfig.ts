import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { AccountImport, ImportedAccount } from '@rackstage/plugin-clouds-node';

type Profile = Record<string, string | undefined>;

/** The files that the `aws` command and the SDKs read, `~/.aws/credentials` and `~/.aws/config`, alone or one after the other. */
export const sharedConfig: AccountImport = {
  format: '.aws/credentials',

  parse(text) {
    const profiles = readProfiles(text);
    const accounts = [...profiles].flatMap(([name, profile]) =>
      toAccount(name, profile, profiles),
    );
    if (accounts.length === 0) {
      throw new InputError(
        'No profile has an access key; a profile that signs in by single sign-on is named in the account instead',
      );
    }
    return accounts;
  },
};

/** @throws InputError that names the line, never what is on it: it may be a secret */
function readProfiles(text: string): Map<string, Profile> {
  const profiles = new Map<string, Profile>();
  let current: Profile | undefined;
  text.split(/\r?\n/).forEach((line, index) => {
    const section = /^\[\s*(?:profile\s+)?([^\]]+?)\s*\]/.exec(line);
    const setting = /^([\w.-]+)\s*=\s*(.*?)\s*$/.exec(line);
    if (section) {
      const [, name] = section;
      current = profiles.get(name) ?? {};
      // Of its own are also sections that are no profiles: `sso-session x`.
      if (!/\s/.test(name)) {
        profiles.set(name, current);
      }
    } else if (setting && current) {
      current[setting[1]] = setting[2];
    } else if (!/^\s*([#;].*)?$|^\s+\S/.test(line)) {
      throw new InputError(
        `Line ${index + 1} is neither a [profile] nor a setting of one (name = value)`,
      );
    }
  });
  return profiles;
}

/** Of a role, the keys of the profile that may assume it. */
function toAccount(
  name: string,
  profile: Profile,
  profiles: Map<string, Profile>,
): ImportedAccount[] {
  const keys =
    profile.role_arn === undefined
      ? profile
      : profiles.get(profile.source_profile ?? '');
  if (!keys?.aws_access_key_id) {
    return [];
  }
  const region = profile.region ?? keys.region;
  return [
    {
      name,
      config: present({ homeRegion: region, roleArn: profile.role_arn }),
      credential: present({
        accessKeyId: keys.aws_access_key_id,
        secretAccessKey: keys.aws_secret_access_key,
        sessionToken: keys.aws_session_token,
        externalId: profile.external_id,
      }),
    },
  ];
}

function present(values: Profile): JsonObject {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value),
  ) as JsonObject;
}
