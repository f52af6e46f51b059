-- A tally gets a column for each state instead of a row for each. Nobody folds meanwhile (the roller's lock), and nobody reads
-- half of it; the tail is not touched, so an event is counted where it was counted before.
SELECT pg_advisory_xact_lock(7401303);--> statement-breakpoint
LOCK TABLE "signature_tally_group", "signature_tally", "signature_tally_key", "signature_tally_day", "signature_tally_total"
  IN ACCESS EXCLUSIVE MODE;--> statement-breakpoint
CREATE TEMP TABLE "wide" ON COMMIT DROP AS SELECT "campaign_id", "country", "type", "version", "declined", "reserves", "channel",
  coalesce(sum("count") FILTER (WHERE "state" = 'pending'), 0)::int AS "pending", coalesce(sum("count") FILTER (WHERE "state" = 'confirmed'), 0)::int AS "confirmed",
  coalesce(sum("count") FILTER (WHERE "state" = 'verified'), 0)::int AS "verified", coalesce(sum("count") FILTER (WHERE "state" = 'withdrawn'), 0)::int AS "withdrawn",
  coalesce(sum("count") FILTER (WHERE "state" = 'rejected'), 0)::int AS "rejected", coalesce(sum("count") FILTER (WHERE "state" = 'merged'), 0)::int AS "merged"
  FROM "signature_tally" GROUP BY "campaign_id", "country", "type", "version", "declined", "reserves", "channel";--> statement-breakpoint
TRUNCATE "signature_tally";--> statement-breakpoint
ALTER TABLE "signature_tally" DROP COLUMN "state", DROP COLUMN "count",
  ADD COLUMN "pending" integer NOT NULL, ADD COLUMN "confirmed" integer NOT NULL, ADD COLUMN "verified" integer NOT NULL,
  ADD COLUMN "withdrawn" integer NOT NULL, ADD COLUMN "rejected" integer NOT NULL, ADD COLUMN "merged" integer NOT NULL,
  ADD CONSTRAINT "signature_tally_pk" PRIMARY KEY ("campaign_id", "country", "type", "version", "declined", "reserves", "channel");--> statement-breakpoint
INSERT INTO "signature_tally" ("campaign_id", "country", "type", "version", "declined", "reserves", "channel", "pending", "confirmed", "verified", "withdrawn", "rejected", "merged")
  SELECT "campaign_id", "country", "type", "version", "declined", "reserves", "channel", "pending", "confirmed", "verified", "withdrawn", "rejected", "merged" FROM "wide";--> statement-breakpoint
CREATE TEMP TABLE "wide_group" ON COMMIT DROP AS SELECT "campaign_id", "country", "type", "version", "declined",
  coalesce(sum("count") FILTER (WHERE "state" = 'pending'), 0)::int AS "pending", coalesce(sum("count") FILTER (WHERE "state" = 'confirmed'), 0)::int AS "confirmed",
  coalesce(sum("count") FILTER (WHERE "state" = 'verified'), 0)::int AS "verified", coalesce(sum("count") FILTER (WHERE "state" = 'withdrawn'), 0)::int AS "withdrawn",
  coalesce(sum("count") FILTER (WHERE "state" = 'rejected'), 0)::int AS "rejected", coalesce(sum("count") FILTER (WHERE "state" = 'merged'), 0)::int AS "merged"
  FROM "signature_tally_group" GROUP BY "campaign_id", "country", "type", "version", "declined";--> statement-breakpoint
TRUNCATE "signature_tally_group";--> statement-breakpoint
ALTER TABLE "signature_tally_group" DROP COLUMN "state", DROP COLUMN "count",
  ADD COLUMN "pending" integer NOT NULL, ADD COLUMN "confirmed" integer NOT NULL, ADD COLUMN "verified" integer NOT NULL,
  ADD COLUMN "withdrawn" integer NOT NULL, ADD COLUMN "rejected" integer NOT NULL, ADD COLUMN "merged" integer NOT NULL,
  ADD CONSTRAINT "signature_tally_group_pk" PRIMARY KEY ("campaign_id", "country", "type", "version", "declined");--> statement-breakpoint
INSERT INTO "signature_tally_group" ("campaign_id", "country", "type", "version", "declined", "pending", "confirmed", "verified", "withdrawn", "rejected", "merged")
  SELECT "campaign_id", "country", "type", "version", "declined", "pending", "confirmed", "verified", "withdrawn", "rejected", "merged" FROM "wide_group";--> statement-breakpoint
CREATE TEMP TABLE "wide_key" ON COMMIT DROP AS SELECT "campaign_id", "kind", "key", "country", "individual",
  coalesce(sum("count") FILTER (WHERE "state" = 'pending'), 0)::int AS "pending", coalesce(sum("count") FILTER (WHERE "state" = 'confirmed'), 0)::int AS "confirmed",
  coalesce(sum("count") FILTER (WHERE "state" = 'verified'), 0)::int AS "verified", coalesce(sum("count") FILTER (WHERE "state" = 'withdrawn'), 0)::int AS "withdrawn",
  coalesce(sum("count") FILTER (WHERE "state" = 'rejected'), 0)::int AS "rejected", coalesce(sum("count") FILTER (WHERE "state" = 'merged'), 0)::int AS "merged"
  FROM "signature_tally_key" GROUP BY "campaign_id", "kind", "key", "country", "individual";--> statement-breakpoint
TRUNCATE "signature_tally_key";--> statement-breakpoint
ALTER TABLE "signature_tally_key" DROP COLUMN "state", DROP COLUMN "count",
  ADD COLUMN "pending" integer NOT NULL, ADD COLUMN "confirmed" integer NOT NULL, ADD COLUMN "verified" integer NOT NULL,
  ADD COLUMN "withdrawn" integer NOT NULL, ADD COLUMN "rejected" integer NOT NULL, ADD COLUMN "merged" integer NOT NULL,
  ADD CONSTRAINT "signature_tally_key_pk" PRIMARY KEY ("campaign_id", "kind", "key", "country", "individual");--> statement-breakpoint
INSERT INTO "signature_tally_key" ("campaign_id", "kind", "key", "country", "individual", "pending", "confirmed", "verified", "withdrawn", "rejected", "merged")
  SELECT "campaign_id", "kind", "key", "country", "individual", "pending", "confirmed", "verified", "withdrawn", "rejected", "merged" FROM "wide_key";--> statement-breakpoint
CREATE TEMP TABLE "wide_day" ON COMMIT DROP AS SELECT "campaign_id", "day", "country", "type",
  coalesce(sum("count") FILTER (WHERE "state" = 'pending'), 0)::int AS "pending", coalesce(sum("count") FILTER (WHERE "state" = 'confirmed'), 0)::int AS "confirmed",
  coalesce(sum("count") FILTER (WHERE "state" = 'verified'), 0)::int AS "verified", coalesce(sum("count") FILTER (WHERE "state" = 'withdrawn'), 0)::int AS "withdrawn",
  coalesce(sum("count") FILTER (WHERE "state" = 'rejected'), 0)::int AS "rejected", coalesce(sum("count") FILTER (WHERE "state" = 'merged'), 0)::int AS "merged"
  FROM "signature_tally_day" GROUP BY "campaign_id", "day", "country", "type";--> statement-breakpoint
TRUNCATE "signature_tally_day";--> statement-breakpoint
ALTER TABLE "signature_tally_day" DROP COLUMN "state", DROP COLUMN "count",
  ADD COLUMN "pending" integer NOT NULL, ADD COLUMN "confirmed" integer NOT NULL, ADD COLUMN "verified" integer NOT NULL,
  ADD COLUMN "withdrawn" integer NOT NULL, ADD COLUMN "rejected" integer NOT NULL, ADD COLUMN "merged" integer NOT NULL,
  ADD CONSTRAINT "signature_tally_day_campaign_id_day_country_type_pk" PRIMARY KEY ("campaign_id", "day", "country", "type");--> statement-breakpoint
INSERT INTO "signature_tally_day" ("campaign_id", "day", "country", "type", "pending", "confirmed", "verified", "withdrawn", "rejected", "merged")
  SELECT "campaign_id", "day", "country", "type", "pending", "confirmed", "verified", "withdrawn", "rejected", "merged" FROM "wide_day";--> statement-breakpoint
CREATE TEMP TABLE "wide_total" ON COMMIT DROP AS SELECT "campaign_id", "day", "individual",
  coalesce(sum("count") FILTER (WHERE "state" = 'pending'), 0)::int AS "pending", coalesce(sum("count") FILTER (WHERE "state" = 'confirmed'), 0)::int AS "confirmed",
  coalesce(sum("count") FILTER (WHERE "state" = 'verified'), 0)::int AS "verified", coalesce(sum("count") FILTER (WHERE "state" = 'withdrawn'), 0)::int AS "withdrawn",
  coalesce(sum("count") FILTER (WHERE "state" = 'rejected'), 0)::int AS "rejected", coalesce(sum("count") FILTER (WHERE "state" = 'merged'), 0)::int AS "merged"
  FROM "signature_tally_total" GROUP BY "campaign_id", "day", "individual";--> statement-breakpoint
TRUNCATE "signature_tally_total";--> statement-breakpoint
ALTER TABLE "signature_tally_total" DROP COLUMN "state", DROP COLUMN "count",
  ADD COLUMN "pending" integer NOT NULL, ADD COLUMN "confirmed" integer NOT NULL, ADD COLUMN "verified" integer NOT NULL,
  ADD COLUMN "withdrawn" integer NOT NULL, ADD COLUMN "rejected" integer NOT NULL, ADD COLUMN "merged" integer NOT NULL,
  ADD CONSTRAINT "signature_tally_total_campaign_id_day_individual_pk" PRIMARY KEY ("campaign_id", "day", "individual");--> statement-breakpoint
INSERT INTO "signature_tally_total" ("campaign_id", "day", "individual", "pending", "confirmed", "verified", "withdrawn", "rejected", "merged")
  SELECT "campaign_id", "day", "individual", "pending", "confirmed", "verified", "withdrawn", "rejected", "merged" FROM "wide_total";
