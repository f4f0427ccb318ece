/**
 * Loads a page of the site as a document. Not parsed from a string, which the content policy forbids. Its styles must
 * be those of the current page, or the browser reports them as violations. Rejects if it cannot be loaded.
 */
export function fetchPage(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.addEventListener('load', () =>
      request.status === 200 && request.response
        ? resolve(request.response)
        : reject(new Error(`${address} answered ${request.status}`)),
    );
    request.addEventListener('error', () => reject(new Error(`${address} could not be loaded`)));
    request.open('GET', address);
    request.send();
  });
}
