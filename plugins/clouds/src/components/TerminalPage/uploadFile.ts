/** Sends a file, and tells how far it is: `fetch` cannot. @throws Error with what the portal says */
export function uploadFile(options: {
  url: string;
  token?: string;
  file: Blob;
  /** 0 to 100. */
  onProgress(percent: number): void;
}): Promise<void> {
  const { url, token, file, onProgress } = options;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (token) {
      request.setRequestHeader('Authorization', `Bearer ${token}`);
    }
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(total === 0 ? 100 : Math.floor((loaded / total) * 100));
    request.onload = () =>
      request.status < 300
        ? resolve()
        : reject(new Error(messageOf(request.responseText)));
    request.onerror = () => reject(new Error('The connection was lost'));
    request.send(file);
  });
}

function messageOf(text: string): string {
  try {
    return JSON.parse(text).error.message;
  } catch {
    return text;
  }
}
