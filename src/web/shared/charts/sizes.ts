/** Height of a row of bars and of the bar within it, in pixels: text and drawing line up. */
export const ROW_HEIGHT = 27;
export const BAR_HEIGHT = 16;

/** Where names stand above their bars. */
export const TALL_ROW_HEIGHT = 46;

/** Height of a curve, in pixels. */
export const CURVE_HEIGHT = 210;

/** Height of the strip with the pace under a curve, in pixels. */
export const PACE_HEIGHT = 74;
