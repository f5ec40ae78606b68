import { RootConfigService } from '@backstage/backend-plugin-api';

/** Which claims say who somebody is, and where that stands in the catalog. */
export interface ClaimSettings {
  userClaim: string;
  userField: string;
  groupsClaim?: string;
}

export function readClaimSettings(config: RootConfigService): ClaimSettings {
  const claims = config.getOptionalConfig('auth.oidc');
  return {
    userClaim: claims?.getOptionalString('userClaim') ?? 'preferred_username',
    userField: claims?.getOptionalString('userField') ?? 'metadata.name',
    groupsClaim: claims?.getOptionalString('groupsClaim'),
  };
}
