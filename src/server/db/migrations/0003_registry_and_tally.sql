CREATE TABLE "duplicate_pair" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"a_id" uuid NOT NULL,
	"b_id" uuid NOT NULL,
	"score" real NOT NULL,
	"verdict" text NOT NULL,
	"reasons" jsonb NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"decided_by_name" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "duplicate_pair_once" UNIQUE("a_id","b_id"),
	CONSTRAINT "duplicate_pair_ordered" CHECK ("duplicate_pair"."a_id" < "duplicate_pair"."b_id")
);
--> statement-breakpoint
CREATE TABLE "organization_merge" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"kept_id" uuid NOT NULL,
	"merged_id" uuid NOT NULL,
	"record" jsonb NOT NULL,
	"merged_by" uuid,
	"merged_by_name" text NOT NULL,
	"merged_at" timestamp with time zone NOT NULL,
	"undone_by_name" text,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "registry_scan" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"cursor" uuid,
	"total" integer NOT NULL,
	"looked" integer DEFAULT 0 NOT NULL,
	"found" integer DEFAULT 0 NOT NULL,
	"started_by_name" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "retention_finding" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"representative_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	CONSTRAINT "retention_finding_once" UNIQUE("campaign_id","representative_id")
);
--> statement-breakpoint
CREATE TABLE "signature_tail" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "signature_tail_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"campaign_id" uuid NOT NULL,
	"country" char(2) NOT NULL,
	"type" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"declined" integer NOT NULL,
	"reserves" text NOT NULL,
	"channel" text NOT NULL,
	"day" date NOT NULL,
	"delta" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signature_tally" (
	"campaign_id" uuid NOT NULL,
	"country" char(2) NOT NULL,
	"type" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"declined" integer NOT NULL,
	"reserves" text NOT NULL,
	"channel" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "signature_tally_pk" PRIMARY KEY("campaign_id","country","type","state","version","declined","reserves","channel")
);
--> statement-breakpoint
CREATE TABLE "signature_tally_day" (
	"campaign_id" uuid NOT NULL,
	"day" date NOT NULL,
	"country" char(2) NOT NULL,
	"type" text NOT NULL,
	"state" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "signature_tally_day_campaign_id_day_country_type_state_pk" PRIMARY KEY("campaign_id","day","country","type","state")
);
--> statement-breakpoint
CREATE TABLE "signature_tally_group" (
	"campaign_id" uuid NOT NULL,
	"country" char(2) NOT NULL,
	"type" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"declined" integer NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "signature_tally_group_pk" PRIMARY KEY("campaign_id","country","type","state","version","declined")
);
--> statement-breakpoint
CREATE TABLE "signature_tally_key" (
	"campaign_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"country" char(2) NOT NULL,
	"individual" boolean NOT NULL,
	"state" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "signature_tally_key_pk" PRIMARY KEY("campaign_id","kind","key","country","individual","state")
);
--> statement-breakpoint
CREATE TABLE "signature_tally_total" (
	"campaign_id" uuid NOT NULL,
	"day" date NOT NULL,
	"individual" boolean NOT NULL,
	"state" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "signature_tally_total_campaign_id_day_individual_state_pk" PRIMARY KEY("campaign_id","day","individual","state")
);
--> statement-breakpoint
CREATE TABLE "bulk_act" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"params" jsonb NOT NULL,
	"selection" jsonb NOT NULL,
	"state" text NOT NULL,
	"total" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"created_by_name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "bulk_act_item" (
	"act_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"signature_id" uuid NOT NULL,
	"outcome" text DEFAULT 'waiting' NOT NULL,
	"reason" text,
	"before" jsonb,
	CONSTRAINT "bulk_act_item_act_id_position_pk" PRIMARY KEY("act_id","position")
);
--> statement-breakpoint
CREATE TABLE "export_file" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"format" text NOT NULL,
	"locale" text NOT NULL,
	"query" jsonb NOT NULL,
	"file_name" text NOT NULL,
	"state" text NOT NULL,
	"total" integer NOT NULL,
	"written" integer DEFAULT 0 NOT NULL,
	"requested_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "export_part" (
	"export_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "export_part_export_id_number_pk" PRIMARY KEY("export_id","number")
);
--> statement-breakpoint
CREATE TABLE "import_memory" (
	"campaign_id" uuid NOT NULL,
	"header_hash" text NOT NULL,
	"settings" jsonb NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	CONSTRAINT "import_memory_campaign_id_header_hash_pk" PRIMARY KEY("campaign_id","header_hash")
);
--> statement-breakpoint
CREATE TABLE "import_upload" (
	"batch_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "import_upload_batch_id_number_pk" PRIMARY KEY("batch_id","number")
);
--> statement-breakpoint
CREATE TABLE "milestone" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" integer DEFAULT 0 NOT NULL,
	"country" char(2) DEFAULT '' NOT NULL,
	"day" date NOT NULL,
	"noted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "milestone_once" UNIQUE("campaign_id","kind","value","country")
);
--> statement-breakpoint
CREATE TABLE "saved_view" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"owner_name" text NOT NULL,
	"room" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_view_name" UNIQUE("campaign_id","owner_id","room","name")
);
--> statement-breakpoint
DROP INDEX "signature_campaign_state_idx";--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "closes_at" date;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "allows_individuals" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "purpose" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "retention_months" integer;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "country_labels" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "import_batch" ADD COLUMN "format" text DEFAULT 'text' NOT NULL;--> statement-breakpoint
ALTER TABLE "import_batch" ADD COLUMN "row_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "import_batch" ADD COLUMN "progress" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "former_names" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "names" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "parent_id" uuid;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "mail_domains" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "tags" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "match_keys" integer[];--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE OR REPLACE FUNCTION immutable_values_to_string(jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT coalesce(string_agg(value, ' '), '') FROM jsonb_each_text($1) $$;--> statement-breakpoint
ALTER TABLE "organization" drop column "search";--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "search" text GENERATED ALWAYS AS (immutable_unaccent(lower(name || ' ' || coalesce(acronym, '') || ' ' || immutable_array_to_string(aliases, ' ') || ' ' || immutable_array_to_string(former_names, ' ') || ' ' || immutable_values_to_string(names)))) STORED;--> statement-breakpoint
CREATE INDEX "organization_search_idx" ON "organization" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
ALTER TABLE "representative" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "representative" ADD COLUMN "search" text GENERATED ALWAYS AS (immutable_unaccent(lower(name))) STORED;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "channel" text DEFAULT 'staff' NOT NULL;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "mail_domain_matches" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "verified_ground" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "asked_back_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "assigned_to" uuid;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "purpose" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "purpose_agreed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "country" char(2) DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "type" text DEFAULT 'other' NOT NULL;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "sort_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "search_head" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "signature_event" ADD COLUMN "channel" text DEFAULT 'staff' NOT NULL;--> statement-breakpoint
ALTER TABLE "duplicate_pair" ADD CONSTRAINT "duplicate_pair_a_id_organization_id_fk" FOREIGN KEY ("a_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_pair" ADD CONSTRAINT "duplicate_pair_b_id_organization_id_fk" FOREIGN KEY ("b_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_merge" ADD CONSTRAINT "organization_merge_kept_id_organization_id_fk" FOREIGN KEY ("kept_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_merge" ADD CONSTRAINT "organization_merge_merged_id_organization_id_fk" FOREIGN KEY ("merged_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_merge" ADD CONSTRAINT "organization_merge_merged_by_user_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registry_scan" ADD CONSTRAINT "registry_scan_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_finding" ADD CONSTRAINT "retention_finding_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_finding" ADD CONSTRAINT "retention_finding_representative_id_representative_id_fk" FOREIGN KEY ("representative_id") REFERENCES "public"."representative"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_act" ADD CONSTRAINT "bulk_act_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_act" ADD CONSTRAINT "bulk_act_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_act_item" ADD CONSTRAINT "bulk_act_item_act_id_bulk_act_id_fk" FOREIGN KEY ("act_id") REFERENCES "public"."bulk_act"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_file" ADD CONSTRAINT "export_file_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_file" ADD CONSTRAINT "export_file_requested_by_user_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_part" ADD CONSTRAINT "export_part_export_id_export_file_id_fk" FOREIGN KEY ("export_id") REFERENCES "public"."export_file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_memory" ADD CONSTRAINT "import_memory_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_upload" ADD CONSTRAINT "import_upload_batch_id_import_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batch"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "duplicate_pair_open_idx" ON "duplicate_pair" USING btree ("score","id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "duplicate_pair_b_idx" ON "duplicate_pair" USING btree ("b_id");--> statement-breakpoint
CREATE INDEX "organization_merge_kept_idx" ON "organization_merge" USING btree ("kept_id");--> statement-breakpoint
CREATE INDEX "organization_merge_merged_idx" ON "organization_merge" USING btree ("merged_id");--> statement-breakpoint
CREATE INDEX "signature_tail_campaign_idx" ON "signature_tail" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "bulk_act_campaign_idx" ON "bulk_act" USING btree ("campaign_id","created_at");--> statement-breakpoint
CREATE INDEX "bulk_act_item_signature_idx" ON "bulk_act_item" USING btree ("signature_id");--> statement-breakpoint
CREATE INDEX "export_file_requested_idx" ON "export_file" USING btree ("requested_by","created_at");--> statement-breakpoint
ALTER TABLE "organization" ADD CONSTRAINT "organization_parent_id_organization_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organization"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization" ADD CONSTRAINT "organization_merged_into_id_organization_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."organization"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_assigned_to_user_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_merged_into_id_signature_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."signature"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "organization_by_name_idx" ON "organization" USING btree (immutable_unaccent(lower("name")),"id");--> statement-breakpoint
CREATE INDEX "organization_match_keys_idx" ON "organization" USING gin ("match_keys") WITH (fastupdate=off);--> statement-breakpoint
CREATE INDEX "organization_unkeyed_idx" ON "organization" USING btree ("id") WHERE match_keys IS NULL;--> statement-breakpoint
CREATE INDEX "organization_merged_idx" ON "organization" USING btree ("merged_into_id") WHERE merged_into_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX "organization_parent_idx" ON "organization" USING btree ("parent_id") WHERE parent_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX "organization_tags_idx" ON "organization" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "representative_email_idx" ON "representative" USING btree ("email");--> statement-breakpoint
CREATE INDEX "signature_organization_idx" ON "signature" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "signature_representative_idx" ON "signature" USING btree ("representative_id");--> statement-breakpoint
CREATE INDEX "signature_merged_idx" ON "signature" USING btree ("merged_into_id") WHERE merged_into_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX "import_row_signature_idx" ON "import_row" USING btree ("signature_id") WHERE signature_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX "import_row_match_idx" ON "import_row" USING btree ("match_organization_id") WHERE match_organization_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX "retention_finding_representative_idx" ON "retention_finding" USING btree ("representative_id");--> statement-breakpoint
CREATE INDEX "signature_by_name_idx" ON "signature" USING btree ("campaign_id","sort_name","id","country","type","state","search_head");--> statement-breakpoint
CREATE INDEX "signature_by_country_idx" ON "signature" USING btree ("campaign_id","country","sort_name","id","type","state");--> statement-breakpoint
CREATE INDEX "signature_by_type_idx" ON "signature" USING btree ("campaign_id","type","sort_name","id","country","state");--> statement-breakpoint
CREATE INDEX "signature_by_state_idx" ON "signature" USING btree ("campaign_id","state","sort_name","id","country","type");--> statement-breakpoint
CREATE INDEX "signature_unverified_idx" ON "signature" USING btree ("campaign_id",coalesce("asked_back_at", '-infinity'),"id") WHERE state IN ('pending', 'confirmed');--> statement-breakpoint
CREATE INDEX "signature_by_day_idx" ON "signature" USING btree ("campaign_id","signed_on","sort_name","id","country","type","state");--> statement-breakpoint
CREATE INDEX "signature_assigned_idx" ON "signature" USING btree ("assigned_to","campaign_id") WHERE assigned_to IS NOT NULL;--> statement-breakpoint
CREATE INDEX "organization_long_search_idx" ON "organization" USING btree ("id") WHERE length(search) > 300;--> statement-breakpoint
CREATE INDEX "representative_search_idx" ON "representative" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
-- How common a word is decides how one looks for it: the planner must know rare from common.
ALTER TABLE "organization" ALTER COLUMN "search" SET STATISTICS 1000;--> statement-breakpoint
UPDATE "signature" s SET "country" = o."country", "type" = o."type", "sort_name" = immutable_unaccent(lower(o."name")),
  "search_head" = left(o."search", 300),
  "channel" = CASE WHEN s."batch_id" IS NULL THEN 'staff' ELSE 'import' END
  FROM "organization" o WHERE o."id" = s."organization_id";--> statement-breakpoint
UPDATE "signature_event" e SET "channel" = s."channel" FROM "signature" s WHERE s."id" = e."signature_id";--> statement-breakpoint
-- Entries that share a match key, few enough of each: a key that thousands share says little. The setting keeps the
-- planner from reading the table in the hope of an early end.
CREATE FUNCTION organizations_sharing(keys integer[], at_most integer) RETURNS TABLE (key integer, id uuid)
  LANGUAGE sql STABLE SET enable_seqscan TO off
  AS $$ SELECT k, o.id FROM unnest(keys) AS k CROSS JOIN LATERAL (
    SELECT o.id FROM organization o WHERE o.match_keys @> ARRAY[k] AND o.merged_into_id IS NULL LIMIT at_most) o $$;--> statement-breakpoint
-- A signature carries its organisation's country, type and sorting name, whoever writes either of them.
CREATE FUNCTION signature_takes_after_organization() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    SELECT o.country, o.type, immutable_unaccent(lower(o.name)), left(o.search, 300)
      INTO NEW.country, NEW.type, NEW.sort_name, NEW.search_head
      FROM organization o WHERE o.id = NEW.organization_id;
    RETURN NEW;
  END $$;--> statement-breakpoint
CREATE TRIGGER signature_takes_after_organization BEFORE INSERT OR UPDATE OF "organization_id" ON "signature"
  FOR EACH ROW EXECUTE FUNCTION signature_takes_after_organization();--> statement-breakpoint
CREATE FUNCTION organization_passes_on() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE signature SET country = NEW.country, type = NEW.type, sort_name = immutable_unaccent(lower(NEW.name)),
        search_head = left(NEW.search, 300)
      WHERE organization_id = NEW.id;
    RETURN NULL;
  END $$;--> statement-breakpoint
CREATE TRIGGER organization_passes_on AFTER UPDATE OF "name", "country", "type", "acronym", "aliases", "former_names", "names" ON "organization"
  FOR EACH ROW WHEN ((OLD.name, OLD.country, OLD.type, OLD.search) IS DISTINCT FROM (NEW.name, NEW.country, NEW.type, NEW.search))
  EXECUTE FUNCTION organization_passes_on();--> statement-breakpoint
-- The tail lives by being emptied, the tallies by being counted up: both are cleaned long before the usual fifth is dead.
ALTER TABLE "signature_tail" SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
  autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 20000, autovacuum_analyze_scale_factor = 0,
  autovacuum_analyze_threshold = 2000);--> statement-breakpoint
ALTER TABLE "signature_tally" SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);--> statement-breakpoint
ALTER TABLE "signature_tally_group" SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);--> statement-breakpoint
ALTER TABLE "signature_tally_key" SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);--> statement-breakpoint
ALTER TABLE "signature_tally_day" SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);--> statement-breakpoint
ALTER TABLE "signature_tally_total" SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);--> statement-breakpoint
-- What events add and take, for the roller to fold: written with the events themselves, so that no count misses one.
CREATE FUNCTION signature_event_counts() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO signature_tail (campaign_id, country, type, state, version, declined, reserves, channel, day, delta)
    SELECT campaign_id, country, type, state, version, declined, reserves, channel, day, sum(delta) FROM (
      SELECT campaign_id, to_country AS country, to_type AS type, to_state AS state, coalesce(to_version, 0) AS version,
        coalesce(to_declined, 0) AS declined, coalesce(immutable_array_to_string(to_reserves, ','), '') AS reserves, channel, day, 1 AS delta
        FROM told WHERE to_state IS NOT NULL
      UNION ALL
      SELECT campaign_id, from_country, from_type, from_state, coalesce(from_version, 0), coalesce(from_declined, 0),
        coalesce(immutable_array_to_string(from_reserves, ','), ''), channel, day, -1
        FROM told WHERE from_state IS NOT NULL
    ) moved
    GROUP BY campaign_id, country, type, state, version, declined, reserves, channel, day
    HAVING sum(delta) <> 0;
    RETURN NULL;
  END $$;--> statement-breakpoint
CREATE TRIGGER signature_event_counts AFTER INSERT ON "signature_event"
  REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION signature_event_counts();--> statement-breakpoint
INSERT INTO "signature_tail" ("campaign_id", "country", "type", "state", "version", "declined", "reserves", "channel", "day", "delta")
  SELECT campaign_id, country, type, state, version, declined, reserves, channel, day, sum(delta) FROM (
    SELECT campaign_id, to_country AS country, to_type AS type, to_state AS state, coalesce(to_version, 0) AS version,
      coalesce(to_declined, 0) AS declined, coalesce(immutable_array_to_string(to_reserves, ','), '') AS reserves, channel, day, 1 AS delta
      FROM signature_event WHERE to_state IS NOT NULL
    UNION ALL
    SELECT campaign_id, from_country, from_type, from_state, coalesce(from_version, 0), coalesce(from_declined, 0),
      coalesce(immutable_array_to_string(from_reserves, ','), ''), channel, day, -1
      FROM signature_event WHERE from_state IS NOT NULL
  ) moved
  GROUP BY campaign_id, country, type, state, version, declined, reserves, channel, day
  HAVING sum(delta) <> 0;--> statement-breakpoint
-- Whether a representative writes from a domain of the organisation: the twin of `domain/signatories/identity.ts`.
CREATE FUNCTION own_domain(host text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
  DECLARE
    labels text[] := array_remove(string_to_array(lower(btrim(coalesce(host, ''), E' \t\r\n')), '.'), '');
    n int := cardinality(labels);
    shared constant text[] := '{gmail,googlemail,hotmail,outlook,live,msn,yahoo,ymail,rocketmail,icloud,me,mac,aol,proton,protonmail,pm,tutanota,
      tuta,zoho,gmx,mail,email,yandex,fastmail,hushmail,riseup,disroot,autistici,inventati,terra,uol,bol,ig,globo,
      globomail,r7,oi,zipmail,prodigy,telmex,infinitum,speedy,fibertel,arnet,ciudad,sinectis,adsl,antel,vtr,entel,
      movistar,claro,tigo,une,etb,cantv,racsa,ice,cable,sbcglobal,comcast,verizon,att,btinternet,orange,wanadoo,free,
      laposte,web,t-online,telefonica,qq,163,126,mailinator,guerrillamail,10minutemail,yopmail,hey,duck,facebook,
      instagram,twitter,x,linkedin,youtube,linktr,wordpress,blogspot,wixsite,weebly,github,google,medium,tiktok,t,bit}';
  BEGIN
    IF n > 2 AND length(labels[n]) = 2 AND labels[n - 1] = ANY ('{com,co,org,net,gob,gov,gouv,edu,ac,or,nom,info,go}') THEN
      labels := labels[n - 2:];
    ELSIF n > 2 THEN
      labels := labels[n - 1:];
    END IF;
    RETURN CASE WHEN coalesce(labels[1], '') = ANY (shared) THEN '' ELSE array_to_string(labels, '.') END;
  END $$;--> statement-breakpoint
CREATE FUNCTION mail_domain_matches(email text, website text, mail_domains text[]) RETURNS boolean
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
  DECLARE
    writes_from text := own_domain(split_part(email, '@', 2));
    domain text;
  BEGIN
    IF coalesce(writes_from, '') = '' THEN RETURN false; END IF;
    IF own_domain(regexp_replace(lower(substring(regexp_replace(website, '^[a-z]+://', '', 'i') FROM '^[^/?#:]*')), '^www[0-9]?\.', ''))
      = writes_from THEN RETURN true; END IF;
    FOREACH domain IN ARRAY coalesce(mail_domains, '{}') LOOP
      IF own_domain(regexp_replace(domain, '^.*@', '')) = writes_from THEN RETURN true; END IF;
    END LOOP;
    RETURN false;
  END $$;--> statement-breakpoint
UPDATE "signature" s SET "mail_domain_matches" = true
  FROM "organization" o, "representative" r
  WHERE o."id" = s."organization_id" AND r."id" = s."representative_id"
    AND mail_domain_matches(r."email"::text, o."website", o."mail_domains");--> statement-breakpoint
-- Kept right whoever writes an address, a website, a mail domain, or who signs for whom.
CREATE FUNCTION signature_knows_mail_domain() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.mail_domain_matches := NEW.representative_id IS NOT NULL AND coalesce((
      SELECT mail_domain_matches(r.email::text, o.website, o.mail_domains) FROM representative r, organization o
      WHERE r.id = NEW.representative_id AND o.id = NEW.organization_id), false);
    RETURN NEW;
  END $$;--> statement-breakpoint
CREATE TRIGGER signature_knows_mail_domain BEFORE INSERT OR UPDATE OF "organization_id", "representative_id" ON "signature"
  FOR EACH ROW EXECUTE FUNCTION signature_knows_mail_domain();--> statement-breakpoint
CREATE FUNCTION representative_tells_mail_domain() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE signature s SET mail_domain_matches = NOT s.mail_domain_matches FROM organization o
      WHERE s.representative_id = NEW.id AND o.id = s.organization_id
        AND s.mail_domain_matches <> mail_domain_matches(NEW.email::text, o.website, o.mail_domains);
    RETURN NULL;
  END $$;--> statement-breakpoint
CREATE TRIGGER representative_tells_mail_domain AFTER UPDATE OF "email" ON "representative"
  FOR EACH ROW WHEN (OLD.email::text IS DISTINCT FROM NEW.email::text) EXECUTE FUNCTION representative_tells_mail_domain();--> statement-breakpoint
CREATE FUNCTION organization_tells_mail_domain() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE signature s SET mail_domain_matches = NOT s.mail_domain_matches FROM representative r
      WHERE s.organization_id = NEW.id AND r.id = s.representative_id
        AND s.mail_domain_matches <> mail_domain_matches(r.email::text, NEW.website, NEW.mail_domains);
    RETURN NULL;
  END $$;--> statement-breakpoint
CREATE TRIGGER organization_tells_mail_domain AFTER UPDATE OF "website", "mail_domains" ON "organization"
  FOR EACH ROW WHEN ((OLD.website, OLD.mail_domains) IS DISTINCT FROM (NEW.website, NEW.mail_domains))
  EXECUTE FUNCTION organization_tells_mail_domain();
