import { sql } from 'drizzle-orm';
import type { Db } from '../../src/server/db/connection.ts';

const KINDS =
  'Asociación Fundación Red Colectivo Centro Instituto Coordinadora Alianza Observatorio Comité Movimiento Foro';
const TOPICS =
  'Mujeres|Derechos Humanos|Jóvenes|Salud|Tierra|Paz|Justicia|Memoria|Cultura|Educación|Vivienda|Agua|Trabajo|Migrantes|Drogas|Seguridad';
const PLACES =
  'Norte Sur Andina Amazónica Caribe Pacífico Central Popular Nacional Comunitaria Independiente Solidaria Rural Urbana Indígena';

/**
 * Gives a campaign's synthetic organisations names as organisations have them, a few words very often and some never, all
 * of them with "Synthetic" and a number; and each a synthetic representative. Without its indexes (`withoutIndexes`).
 */
export async function nameSynthetically(db: Db, campaignId: string): Promise<void> {
  const pick = (words: string, by: string, salt: number, power: number) => sql`(string_to_array(${words}, ${by}))[
    1 + floor(array_length(string_to_array(${words}, ${by}), 1) * power((hashtextextended(o.id::text, ${salt}) & 1048575) / 1048576.0, ${power}))::int]`;
  await db.execute(sql`ALTER TABLE organization DISABLE TRIGGER USER`);
  await db.execute(sql`ALTER TABLE signature DISABLE TRIGGER USER`);
  // Without statistics the planner takes the tables for small, and each join for a matter of nested loops.
  await db.execute(sql`ANALYZE organization, signature`);
  await db.execute(sql`
    UPDATE organization o SET
      name = ${pick(KINDS, ' ', 11, 2)} || ' Synthetic de ' || ${pick(TOPICS, '|', 12, 1)} || ' ' || ${pick(PLACES, ' ', 13, 1)} || ' ' || substring(o.name from '\\d+$'),
      acronym = 'SE-' || substring(o.name from '\\d+$')
    FROM signature s WHERE s.organization_id = o.id AND s.campaign_id = ${campaignId}`);
  await db.execute(sql`
    INSERT INTO representative (organization_id, name, role, locale, created_at)
    SELECT o.id, ${pick('Persona Alguien Ejemplo Muestra Prueba', ' ', 14, 1)} || ' Synthetic ' || substring(o.name from '\\d+$'), '', 'es', s.created_at
    FROM signature s JOIN organization o ON o.id = s.organization_id WHERE s.campaign_id = ${campaignId}`);
  await db.execute(sql`ANALYZE organization, representative`);
  await db.execute(sql`
    UPDATE signature s SET sort_name = immutable_unaccent(lower(o.name)), search_head = left(o.search, 300), representative_id = r.id
    FROM organization o JOIN representative r ON r.organization_id = o.id
    WHERE o.id = s.organization_id AND s.campaign_id = ${campaignId}`);
  await db.execute(sql`ALTER TABLE organization ENABLE TRIGGER USER`);
  await db.execute(sql`ALTER TABLE signature ENABLE TRIGGER USER`);
}
