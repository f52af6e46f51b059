CREATE TABLE "delivery" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"holder_id" uuid,
	"holder_name" text DEFAULT '' NOT NULL,
	"channel" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"domain" text DEFAULT '' NOT NULL,
	"locale" text NOT NULL,
	"state" text NOT NULL,
	"message_id" text,
	"letter_hash" text,
	"pdf_hash" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"not_before" timestamp with time zone,
	"handed_at" timestamp with time zone,
	"arrived_at" timestamp with time zone,
	"server_said" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"follow_up_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "delivery_message_id_unique" UNIQUE("message_id"),
	CONSTRAINT "delivery_once" UNIQUE("letter_id","office_id")
);
--> statement-breakpoint
CREATE TABLE "delivery_event" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"delivery_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"actor_name" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery_file" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"delivery_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"content_type" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"added_by_name" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery_message" (
	"delivery_id" uuid PRIMARY KEY NOT NULL,
	"eml" "bytea" NOT NULL,
	"sha256" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery_reply" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"delivery_id" uuid NOT NULL,
	"received_on" date NOT NULL,
	"outcome" text NOT NULL,
	"summary" text NOT NULL,
	"next_on" date,
	"recorded_by_name" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter_sending" (
	"letter_id" uuid PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"plan" jsonb NOT NULL,
	"started_by_name" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_suppression" (
	"email" "citext" PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unsubscribe_link" (
	"token_hash" text NOT NULL,
	"email" "citext" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "unsubscribe_link_token_hash_pk" PRIMARY KEY("token_hash")
);
--> statement-breakpoint
CREATE TABLE "letter_attachment" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"letter_id" uuid NOT NULL,
	"name" text NOT NULL,
	"content_type" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"position" integer NOT NULL,
	"added_by_name" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter_comment" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"letter_id" uuid NOT NULL,
	"answers_id" uuid,
	"locale" text,
	"quote" text DEFAULT '' NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid,
	"written_by_name" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"settled_by_name" text,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "letter_recipient" (
	"letter_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	CONSTRAINT "letter_recipient_letter_id_office_id_pk" PRIMARY KEY("letter_id","office_id")
);
--> statement-breakpoint
CREATE TABLE "letter_version" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"letter_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"version" integer NOT NULL,
	"subject" text NOT NULL,
	"body" jsonb NOT NULL,
	"saved_by" uuid,
	"saved_by_name" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"is_open" boolean DEFAULT true NOT NULL,
	CONSTRAINT "letter_version_once" UNIQUE("letter_id","locale","version")
);
--> statement-breakpoint
CREATE TABLE "roster_snapshot" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"statement_version_id" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"taken_by_name" text NOT NULL,
	"content" jsonb NOT NULL,
	"sha256" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "text_block" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"name" text NOT NULL,
	"locale" text NOT NULL,
	"content" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by_name" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "text_block_name" UNIQUE("locale","name")
);
--> statement-breakpoint
CREATE TABLE "office_contact" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"office_id" uuid NOT NULL,
	"holder_id" uuid,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"valid_until" date,
	"bounced_at" timestamp with time zone,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "office_import" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"state" text NOT NULL,
	"changes" jsonb NOT NULL,
	"created_by" uuid,
	"created_by_name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "html" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "headers" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "letter" ADD COLUMN "source_locale" text DEFAULT 'es' NOT NULL;--> statement-breakpoint
ALTER TABLE "letter" ADD COLUMN "reference" text;--> statement-breakpoint
ALTER TABLE "letter" ADD COLUMN "reviewer_id" uuid;--> statement-breakpoint
ALTER TABLE "letter" ADD COLUMN "reviewer_name" text;--> statement-breakpoint
ALTER TABLE "letter" ADD COLUMN "submitted_by" uuid;--> statement-breakpoint
ALTER TABLE "letter" ADD COLUMN "submitted_by_name" text;--> statement-breakpoint
ALTER TABLE "letter" ADD COLUMN "submitted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "letter" ADD COLUMN "approved_by" uuid;--> statement-breakpoint
ALTER TABLE "letter" ADD COLUMN "approved_by_name" text;--> statement-breakpoint
ALTER TABLE "letter" ADD COLUMN "approved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "letter" ADD COLUMN "approved_hash" text;--> statement-breakpoint
ALTER TABLE "letter" ADD COLUMN "snapshot_id" uuid;--> statement-breakpoint
ALTER TABLE "letter_variant" ADD COLUMN "source_version" integer;--> statement-breakpoint
ALTER TABLE "letter_variant" ADD COLUMN "updated_by_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "kind" text DEFAULT 'ministry' NOT NULL;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "institution" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "office_holder" ADD COLUMN "address_gender" text;--> statement-breakpoint
ALTER TABLE "office_holder" ADD COLUMN "forms" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_letter_id_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_office_id_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."office"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_holder_id_office_holder_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."office_holder"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_event" ADD CONSTRAINT "delivery_event_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_file" ADD CONSTRAINT "delivery_file_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_message" ADD CONSTRAINT "delivery_message_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_reply" ADD CONSTRAINT "delivery_reply_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_sending" ADD CONSTRAINT "letter_sending_letter_id_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letter"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_attachment" ADD CONSTRAINT "letter_attachment_letter_id_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letter"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_comment" ADD CONSTRAINT "letter_comment_letter_id_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letter"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_comment" ADD CONSTRAINT "letter_comment_answers_id_letter_comment_id_fk" FOREIGN KEY ("answers_id") REFERENCES "public"."letter_comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_comment" ADD CONSTRAINT "letter_comment_written_by_user_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_recipient" ADD CONSTRAINT "letter_recipient_letter_id_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letter"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_recipient" ADD CONSTRAINT "letter_recipient_office_id_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."office"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_version" ADD CONSTRAINT "letter_version_letter_id_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letter"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_version" ADD CONSTRAINT "letter_version_saved_by_user_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_snapshot" ADD CONSTRAINT "roster_snapshot_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_snapshot" ADD CONSTRAINT "roster_snapshot_letter_id_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letter"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_snapshot" ADD CONSTRAINT "roster_snapshot_statement_version_id_statement_version_id_fk" FOREIGN KEY ("statement_version_id") REFERENCES "public"."statement_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_contact" ADD CONSTRAINT "office_contact_office_id_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."office"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_contact" ADD CONSTRAINT "office_contact_holder_id_office_holder_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."office_holder"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_import" ADD CONSTRAINT "office_import_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_import" ADD CONSTRAINT "office_import_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_campaign_idx" ON "delivery" USING btree ("campaign_id","state");--> statement-breakpoint
CREATE INDEX "delivery_office_idx" ON "delivery" USING btree ("office_id");--> statement-breakpoint
CREATE INDEX "delivery_state_idx" ON "delivery" USING btree ("state","not_before");--> statement-breakpoint
CREATE INDEX "delivery_handed_idx" ON "delivery" USING btree ("handed_at");--> statement-breakpoint
CREATE INDEX "delivery_event_delivery_idx" ON "delivery_event" USING btree ("delivery_id","id");--> statement-breakpoint
CREATE INDEX "delivery_file_delivery_idx" ON "delivery_file" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "delivery_reply_delivery_idx" ON "delivery_reply" USING btree ("delivery_id","received_on");--> statement-breakpoint
CREATE INDEX "unsubscribe_link_email_idx" ON "unsubscribe_link" USING btree ("email");--> statement-breakpoint
CREATE INDEX "letter_attachment_letter_idx" ON "letter_attachment" USING btree ("letter_id","position");--> statement-breakpoint
CREATE INDEX "letter_comment_letter_idx" ON "letter_comment" USING btree ("letter_id","written_at");--> statement-breakpoint
CREATE INDEX "roster_snapshot_letter_idx" ON "roster_snapshot" USING btree ("letter_id","taken_at");--> statement-breakpoint
CREATE INDEX "office_contact_office_idx" ON "office_contact" USING btree ("office_id");--> statement-breakpoint
CREATE INDEX "office_import_campaign_idx" ON "office_import" USING btree ("campaign_id","created_at");--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_reviewer_id_user_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_submitted_by_user_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_approved_by_user_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_snapshot_id_roster_snapshot_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."roster_snapshot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_reference_unique" UNIQUE("reference");--> statement-breakpoint
UPDATE "letter" l SET "source_locale" = c."default_locale" FROM "campaign" c WHERE c."id" = l."campaign_id";--> statement-breakpoint
INSERT INTO "letter_recipient" ("letter_id", "office_id")
  SELECT l."id", o."id" FROM "letter" l JOIN "office" o ON o."campaign_id" = l."campaign_id";--> statement-breakpoint
INSERT INTO "letter_version" ("letter_id", "locale", "version", "subject", "body", "saved_by_name", "saved_at", "is_open")
  SELECT v."letter_id", v."locale", v."version", v."subject", v."body", l."created_by_name", v."updated_at", false
  FROM "letter_variant" v JOIN "letter" l ON l."id" = v."letter_id";
