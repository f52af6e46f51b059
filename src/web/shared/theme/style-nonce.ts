/** The server puts a fresh nonce into the page; styles made at run time carry it to satisfy the content security policy. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
