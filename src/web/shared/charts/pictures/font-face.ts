import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

let fetched: Promise<string> | undefined;

/** The interface's font as part of the picture, so that it looks the same on a machine that lacks it. */
export function fontFace(): Promise<string> {
  fetched ??= fetchFace();
  // What could not be fetched is fetched again with the next picture.
  fetched.catch(() => {
    fetched = undefined;
  });
  return fetched;
}

async function fetchFace(): Promise<string> {
  const answer = await fetch(inter);
  if (!answer.ok) throw new Error(`The font could not be fetched: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return `@font-face{font-family:Inter;font-weight:100 900;src:url(data:font/woff2;base64,${base64(bytes)}) format("woff2")}`;
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
