import { buildIfStale } from './build.ts';
import { ROOT } from './house.ts';

/** Builds the app ahead of the first start, where an image of it is made. */
await buildIfStale(ROOT);
