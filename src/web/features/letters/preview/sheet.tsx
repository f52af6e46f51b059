import { RenderedSheet } from '../rendered-letter.tsx';
import type { ShownProps } from './letter-preview.tsx';
import { useRendered } from './use-rendered.ts';

/** The letter on a sheet, drawn by the browser. */
export function Sheet(props: ShownProps) {
  return <RenderedSheet letter={useRendered(props)} />;
}
