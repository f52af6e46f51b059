import journal from '../src/server/db/migrations/meta/_journal.json';

const FILES = import.meta.glob<string>('../src/server/db/migrations/*.sql', { query: '?raw', import: 'default' });

/** The server's migrations in their order, as text: a browser has no folder to read them from. */
export async function migrations(): Promise<{ tag: string; sql: string }[]> {
  return Promise.all(
    journal.entries.map(async ({ tag }) => {
      const load = FILES[`../src/server/db/migrations/${tag}.sql`];
      if (load === undefined) throw new Error(`the journal names a migration that is not there: ${tag}`);
      return { tag, sql: (await load()).replaceAll('--> statement-breakpoint', '') };
    }),
  );
}
