CREATE TABLE "sign_on" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"statement_version_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"email" "citext" NOT NULL,
	"form" jsonb NOT NULL,
	"purpose" text NOT NULL,
	"range_hash" text DEFAULT '' NOT NULL,
	"flags" text[] DEFAULT '{}' NOT NULL,
	"invitation_id" uuid,
	"signature_id" uuid,
	"claim" text,
	"claim_note" text DEFAULT '' NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone,
	"reminders" integer DEFAULT 0 NOT NULL,
	"state_at" timestamp with time zone NOT NULL,
	"decided_by_name" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
-- What is lost with a crash is an hour of counting, and it costs no log.
CREATE UNLOGGED TABLE "sign_on_count" (
	"campaign_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "sign_on_count_campaign_id_subject_hour_pk" PRIMARY KEY("campaign_id","subject","hour")
);
--> statement-breakpoint
CREATE TABLE "sign_on_invitation" (
	"id" uuid PRIMARY KEY DEFAULT new_id() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"organization_id" uuid,
	"name" text NOT NULL,
	"person" text DEFAULT '' NOT NULL,
	"email" "citext" NOT NULL,
	"locale" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid,
	"invited_by_name" text NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone,
	"signed_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "sign_on_invitation_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sign_on_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"sign_on_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_on_settings" (
	"campaign_id" uuid PRIMARY KEY NOT NULL,
	"opened_at" timestamp with time zone,
	"paused_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"final_roster" jsonb,
	"admission" text DEFAULT 'everyone' NOT NULL,
	"mail_domains" text[] DEFAULT '{}' NOT NULL,
	"limits" jsonb NOT NULL,
	"asks_proof" boolean DEFAULT true NOT NULL,
	"signing_stopped_at" timestamp with time zone,
	"mail_stopped_at" timestamp with time zone,
	"count_stopped_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signature_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"signature_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sign_on" ADD CONSTRAINT "sign_on_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on" ADD CONSTRAINT "sign_on_statement_version_id_statement_version_id_fk" FOREIGN KEY ("statement_version_id") REFERENCES "public"."statement_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on" ADD CONSTRAINT "sign_on_invitation_id_sign_on_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."sign_on_invitation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on" ADD CONSTRAINT "sign_on_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on_count" ADD CONSTRAINT "sign_on_count_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on_invitation" ADD CONSTRAINT "sign_on_invitation_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on_invitation" ADD CONSTRAINT "sign_on_invitation_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on_invitation" ADD CONSTRAINT "sign_on_invitation_invited_by_user_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on_link" ADD CONSTRAINT "sign_on_link_sign_on_id_sign_on_id_fk" FOREIGN KEY ("sign_on_id") REFERENCES "public"."sign_on"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on_settings" ADD CONSTRAINT "sign_on_settings_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_link" ADD CONSTRAINT "signature_link_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sign_on_waiting_idx" ON "sign_on" USING btree ("received_at","id") WHERE state = 'received';--> statement-breakpoint
CREATE INDEX "sign_on_state_idx" ON "sign_on" USING btree ("campaign_id","state","received_at");--> statement-breakpoint
CREATE INDEX "sign_on_email_idx" ON "sign_on" USING btree ("email");--> statement-breakpoint
CREATE INDEX "sign_on_signature_idx" ON "sign_on" USING btree ("signature_id") WHERE signature_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX "sign_on_invitation_of_idx" ON "sign_on" USING btree ("invitation_id") WHERE invitation_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX "sign_on_count_hour_idx" ON "sign_on_count" USING btree ("hour");--> statement-breakpoint
CREATE INDEX "sign_on_invitation_campaign_idx" ON "sign_on_invitation" USING btree ("campaign_id","invited_at");--> statement-breakpoint
CREATE INDEX "sign_on_invitation_organization_idx" ON "sign_on_invitation" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "sign_on_invitation_email_idx" ON "sign_on_invitation" USING btree ("email");--> statement-breakpoint
CREATE INDEX "sign_on_link_sign_on_idx" ON "sign_on_link" USING btree ("sign_on_id");--> statement-breakpoint
CREATE INDEX "signature_link_signature_idx" ON "signature_link" USING btree ("signature_id");