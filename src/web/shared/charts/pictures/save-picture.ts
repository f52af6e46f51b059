import { saveFile } from '../save-file.ts';
import { fontFace } from './font-face.ts';
import { measureInBrowser } from './measure.ts';
import { type PictureOptions, pictureOf } from './picture.ts';
import { toPng } from './to-png.ts';

export type PictureFormat = 'png' | 'svg';

/** Hands a chart to the browser as a picture to keep. */
export async function savePicture(
  name: string,
  as: PictureFormat,
  options: Pick<PictureOptions, 'words' | 'drawing' | 'format'>,
): Promise<void> {
  const svg = await pictureOf({ ...options, measure: measureInBrowser(), fontFace: await fontFace() });
  if (as === 'svg') saveFile(`${name}.svg`, svg, 'image/svg+xml;charset=utf-8');
  else saveFile(`${name}.png`, await toPng(svg), 'image/png');
}
