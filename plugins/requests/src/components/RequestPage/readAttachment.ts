import { NewAttachment } from '@rackstage/plugin-requests-common';
import { download } from '@rackstage/ui';

const mostBytes = 5 * 1024 * 1024;

/** What the server takes; it looks at the content itself. */
export const acceptedFiles =
  '.png,.jpg,.jpeg,.gif,.webp,.pdf,.docx,.xlsx,.pptx,.hwpx,.txt,.md,.csv,.json,.yaml,.yml,.log';

/** What is wrong with a file that somebody wants to attach. */
export function fileProblem({
  name,
  size,
}: File): 'tooLarge' | 'emptyFile' | 'wrongType' | undefined {
  if (size > mostBytes) {
    return 'tooLarge';
  }
  if (size === 0) {
    return 'emptyFile';
  }
  const extension = `.${name.split('.').at(-1)?.toLowerCase()}`;
  return acceptedFiles.split(',').includes(extension) ? undefined : 'wrongType';
}

/** A file as the API takes it. */
export function readAttachment(file: File): Promise<NewAttachment> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () =>
      resolve({
        name: file.name,
        content: String(reader.result).replace(/^[^,]*,/, ''),
      });
    reader.readAsDataURL(file);
  });
}

/** Saves what was attached as a file of the person's own. */
export function saveAttachment(attachment: {
  name: string;
  mediaType: string;
  content: string;
}): void {
  const bytes = Uint8Array.from(atob(attachment.content), character =>
    character.charCodeAt(0),
  );
  download(attachment.name, new Blob([bytes], { type: attachment.mediaType }));
}
