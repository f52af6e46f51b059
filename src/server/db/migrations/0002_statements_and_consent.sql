CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"demand_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"fact" jsonb NOT NULL,
	"source" text NOT NULL,
	"source_url" text,
	"source_date" date,
	"check_again_by" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "presence" (
	"campaign_id" uuid NOT NULL,
	"place" text NOT NULL,
	"user_id" uuid NOT NULL,
	"tab" text NOT NULL,
	"user_name" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "presence_campaign_id_place_user_id_tab_pk" PRIMARY KEY("campaign_id","place","user_id","tab")
);
--> statement-breakpoint
CREATE TABLE "statement_proposal" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"content" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"round" jsonb,
	"state" text DEFAULT 'open' NOT NULL,
	"proposed_by" uuid,
	"proposed_by_name" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by_name" text,
	"decided_at" timestamp with time zone,
	"decision_reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suggestion" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"demand_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"basis_id" uuid NOT NULL,
	"anchor" jsonb NOT NULL,
	"replacement" text NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"author_id" uuid,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"decided_by_name" text,
	"decided_at" timestamp with time zone,
	"decision_reason" text DEFAULT '' NOT NULL,
	"accepted_as_id" uuid
);
--> statement-breakpoint
CREATE TABLE "suggestion_comment" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"text" text NOT NULL,
	"author_id" uuid,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consent_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consent_request" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"round_id" uuid NOT NULL,
	"signature_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"asked_at" timestamp with time zone,
	"reminded_days" integer[] DEFAULT '{}' NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	"answered_through" text,
	"recorded_by" uuid,
	CONSTRAINT "consent_request_once" UNIQUE("round_id","signature_id")
);
--> statement-breakpoint
CREATE TABLE "consent_round" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"statement_version_id" uuid NOT NULL,
	"deadline" date NOT NULL,
	"on_silence" text NOT NULL,
	"messages" jsonb NOT NULL,
	"reminder_days" integer[] NOT NULL,
	"state" text NOT NULL,
	"opened_by_name" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"asked_all_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "consent_round_statement_version_id_unique" UNIQUE("statement_version_id")
);
--> statement-breakpoint
CREATE TABLE "reservation" (
	"signature_id" uuid NOT NULL,
	"demand_key" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "reservation_signature_id_demand_key_pk" PRIMARY KEY("signature_id","demand_key")
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "kind" text DEFAULT 'invitation' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "word_limit" integer DEFAULT 1500 NOT NULL;--> statement-breakpoint
ALTER TABLE "demand" ADD COLUMN "kind" text DEFAULT 'demand' NOT NULL;--> statement-breakpoint
ALTER TABLE "statement_version" ADD COLUMN "proposed_by_name" text DEFAULT 'Countersign' NOT NULL;--> statement-breakpoint
ALTER TABLE "statement_version" ALTER COLUMN "proposed_by_name" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "statement_version" ADD COLUMN "approved_by_name" text;--> statement-breakpoint
ALTER TABLE "wording_version" ADD COLUMN "credited_to" text;--> statement-breakpoint
ALTER TABLE "wording_version" ADD COLUMN "state" text DEFAULT 'draft' NOT NULL;--> statement-breakpoint
ALTER TABLE "wording_version" ADD COLUMN "reviewer_id" uuid;--> statement-breakpoint
ALTER TABLE "wording_version" ADD COLUMN "state_note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "wording_version" ADD COLUMN "state_by" text;--> statement-breakpoint
ALTER TABLE "wording_version" ADD COLUMN "state_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "renewed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "declined_version" integer;--> statement-breakpoint
ALTER TABLE "signature_event" ADD COLUMN "from_version" integer;--> statement-breakpoint
ALTER TABLE "signature_event" ADD COLUMN "to_version" integer;--> statement-breakpoint
ALTER TABLE "signature_event" ADD COLUMN "from_declined" integer;--> statement-breakpoint
ALTER TABLE "signature_event" ADD COLUMN "to_declined" integer;--> statement-breakpoint
ALTER TABLE "signature_event" ADD COLUMN "from_reserves" text[];--> statement-breakpoint
ALTER TABLE "signature_event" ADD COLUMN "to_reserves" text[];--> statement-breakpoint
ALTER TABLE "signature_event" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_demand_id_demand_id_fk" FOREIGN KEY ("demand_id") REFERENCES "public"."demand"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_proposal" ADD CONSTRAINT "statement_proposal_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_proposal" ADD CONSTRAINT "statement_proposal_proposed_by_user_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_demand_id_demand_id_fk" FOREIGN KEY ("demand_id") REFERENCES "public"."demand"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_basis_id_wording_version_id_fk" FOREIGN KEY ("basis_id") REFERENCES "public"."wording_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_author_id_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_accepted_as_id_wording_version_id_fk" FOREIGN KEY ("accepted_as_id") REFERENCES "public"."wording_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_comment" ADD CONSTRAINT "suggestion_comment_suggestion_id_suggestion_id_fk" FOREIGN KEY ("suggestion_id") REFERENCES "public"."suggestion"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_comment" ADD CONSTRAINT "suggestion_comment_author_id_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_link" ADD CONSTRAINT "consent_link_request_id_consent_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."consent_request"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_request" ADD CONSTRAINT "consent_request_round_id_consent_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."consent_round"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_request" ADD CONSTRAINT "consent_request_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_request" ADD CONSTRAINT "consent_request_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_round" ADD CONSTRAINT "consent_round_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_round" ADD CONSTRAINT "consent_round_statement_version_id_statement_version_id_fk" FOREIGN KEY ("statement_version_id") REFERENCES "public"."statement_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_demand_idx" ON "evidence" USING btree ("demand_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_proposal_open_unique" ON "statement_proposal" USING btree ("campaign_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "statement_proposal_campaign_idx" ON "statement_proposal" USING btree ("campaign_id","proposed_at");--> statement-breakpoint
CREATE INDEX "suggestion_wording_idx" ON "suggestion" USING btree ("demand_id","locale","state");--> statement-breakpoint
CREATE INDEX "suggestion_comment_suggestion_idx" ON "suggestion_comment" USING btree ("suggestion_id","id");--> statement-breakpoint
CREATE INDEX "consent_link_request_idx" ON "consent_link" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "consent_request_signature_idx" ON "consent_request" USING btree ("signature_id");--> statement-breakpoint
CREATE INDEX "consent_round_campaign_idx" ON "consent_round" USING btree ("campaign_id","opened_at");--> statement-breakpoint
ALTER TABLE "wording_version" ADD CONSTRAINT "wording_version_reviewer_id_user_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wording_version_reviewer_idx" ON "wording_version" USING btree ("reviewer_id");--> statement-breakpoint
-- The first version of each wording is what the first statement version published; whatever came later waits for approval.
UPDATE "wording_version" SET "state" = 'approved', "state_by" = "author_name", "state_at" = "created_at" WHERE "number" = 1;--> statement-breakpoint
INSERT INTO "demand" ("campaign_id", "key", "kind", "position")
  SELECT DISTINCT "campaign_id", part, part, 0 FROM "demand", unnest(ARRAY['preamble', 'closing']) AS part;--> statement-breakpoint
-- Until now there was one statement version a campaign.
UPDATE "signature_event" SET
  "from_version" = CASE WHEN "from_state" IS NULL THEN NULL ELSE 1 END,
  "to_version" = CASE WHEN "to_state" IS NULL THEN NULL ELSE 1 END;--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a row of % is frozen', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END $$;--> statement-breakpoint
-- What was published never changes, whoever asks.
CREATE TRIGGER statement_version_frozen BEFORE UPDATE OR DELETE ON "statement_version"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- The words of a version never change; only how far it has come, and whether its author still has an account.
CREATE TRIGGER wording_version_frozen BEFORE UPDATE ON "wording_version"
  FOR EACH ROW WHEN (
    (OLD."id", OLD."demand_id", OLD."locale", OLD."number", OLD."title", OLD."body", OLD."basis_id", OLD."source_version_id",
      OLD."restored_from_id", OLD."reason", OLD."author_name", OLD."sha256", OLD."created_at", OLD."credited_to")
    IS DISTINCT FROM
    (NEW."id", NEW."demand_id", NEW."locale", NEW."number", NEW."title", NEW."body", NEW."basis_id", NEW."source_version_id",
      NEW."restored_from_id", NEW."reason", NEW."author_name", NEW."sha256", NEW."created_at", NEW."credited_to"))
  EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER wording_version_kept BEFORE DELETE ON "wording_version"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
