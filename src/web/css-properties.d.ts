import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Our own custom properties may stand in `style`. */
    [property: `--${string}`]: string | number | undefined;
  }
}
