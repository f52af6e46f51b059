/** The server puts a fresh nonce into the page; styles made at run time carry it to satisfy the content security policy. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** Also the page's own scroll lock (behind every dialog) writes a style, and looks for the nonce in this global alone. */
export function giveNonceToScrollLock(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
}
