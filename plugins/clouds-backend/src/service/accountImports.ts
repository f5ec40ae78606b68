import { InputError, NotFoundError } from '@backstage/errors';
import { CredentialImport } from '@rackstage/plugin-clouds-common';
import { HostedDriver, ImportedAccount } from '@rackstage/plugin-clouds-node';

/**
 * The accounts that a pasted document describes.
 *
 * @throws NotFoundError for a format that the driver does not read, InputError when the text is not such a document
 */
export async function parseImport(
  driver: HostedDriver,
  { format, text }: { format: string; text: string },
): Promise<ImportedAccount[]> {
  const reader = driver.accountImports?.find(item => item.format === format);
  if (!reader) {
    const known =
      driver.accountImports?.map(item => item.format).join(', ') || 'none';
    throw new NotFoundError(
      `The driver '${driver.name}' does not read '${format}'; it reads: ${known}`,
    );
  }
  return reader.parse(text);
}

/** The one account of a pasted document that is meant. @throws InputError that lists those it has */
export async function findImported(
  driver: HostedDriver,
  request: CredentialImport,
): Promise<ImportedAccount> {
  const found = await parseImport(driver, request);
  const match = found.find(({ name }) => name === request.name);
  if (!match) {
    const known = found.map(({ name }) => name).join(', ') || 'none';
    throw new InputError(
      `The document has no account '${request.name}'; it has: ${known}`,
    );
  }
  return match;
}
