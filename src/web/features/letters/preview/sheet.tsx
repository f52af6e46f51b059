import { RenderedSheet } from '../rendered-letter.tsx';
import type { ShownProps } from './letter-preview.tsx';

/** The letter on a sheet, drawn by the browser. */
export const Sheet = ({ letter }: Pick<ShownProps, 'letter'>) => <RenderedSheet letter={letter} />;
