import Ajv from 'ajv';
import { configSchema } from '../schemas/configSchema';
import { credentialSchema } from '../schemas/credentialSchema';
import { sharedConfig } from './sharedConfig';

const text = `
# of the team
[default]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
region = ap-northeast-2
s3 =
  max_concurrent_requests = 20

[profile seoul]
role_arn = arn:aws:iam::123456789012:role/rackstage
source_profile = default
external_id = of-the-portal

[temporary]
aws_access_key_id = ASIAIOSFODNN7EXAMPLE
aws_secret_access_key = secret
aws_session_token = token

[profile people]
sso_session = company

[sso-session company]
sso_region = us-east-1
`;

describe('a file of the aws command', () => {
  it('gives an account for every profile that has a key, or a role that a key may assume', () => {
    const accessKey = {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    };
    const homeRegion = 'ap-northeast-2';
    expect(sharedConfig.parse(text)).toEqual([
      { name: 'default', config: { homeRegion }, credential: accessKey },
      {
        name: 'seoul',
        config: {
          homeRegion,
          roleArn: 'arn:aws:iam::123456789012:role/rackstage',
        },
        credential: { ...accessKey, externalId: 'of-the-portal' },
      },
      {
        name: 'temporary',
        config: {},
        credential: {
          accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
          secretAccessKey: 'secret',
          sessionToken: 'token',
        },
      },
    ]);
  });

  it('gives what the schemas take', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const { config, credential } of sharedConfig.parse(text)) {
      expect(ajv.validate(configSchema, config)).toBe(true);
      expect(ajv.validate(credentialSchema, credential)).toBe(true);
    }
  });

  it('says on which line it is none, without what is written there', () => {
    expect(() => sharedConfig.parse('[default]\nmy-secret-of-old')).toThrow(
      /^Line 2 is neither a \[profile\] nor a setting/,
    );
    expect(() => sharedConfig.parse('clouds:\n  lab:')).toThrow('Line 1');
  });

  it('without any key says so', () => {
    expect(() =>
      sharedConfig.parse('[profile people]\nsso_session = company'),
    ).toThrow('No profile has an access key');
  });
});
