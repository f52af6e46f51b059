/** One measured number, as `npm run bench` prints it. Units: `ratio` (0 to 1), `rows`, `ms`, `KB`, ... */
export type Figure = { name: string; value: number; unit: string };
