import { RootConfigService } from '@backstage/backend-plugin-api';

/** Where the pages of the portal come from, as browsers name it. */
export function portalOrigins(config: RootConfigService): string[] {
  const urls = [
    config.getOptionalString('app.baseUrl'),
    config.getOptionalString('backend.baseUrl'),
    ...[config.getOptional('backend.cors.origin') ?? []].flat(),
  ];
  return [
    ...new Set(
      urls
        .filter(url => typeof url === 'string' && URL.canParse(url))
        .map(url => new URL(url as string).origin),
    ),
  ];
}
