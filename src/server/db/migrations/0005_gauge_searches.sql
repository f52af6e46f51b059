CREATE INDEX "representative_sample_idx" ON "representative" USING btree ("search") WHERE get_byte(uuid_send(id), 15) = 0 AND get_byte(uuid_send(id), 14) < 128;--> statement-breakpoint
CREATE INDEX "signature_sample_idx" ON "signature" USING btree ("campaign_id","sort_name","signed_on","id","country","type","state","search_head") WHERE get_byte(uuid_send(id), 15) = 0 AND get_byte(uuid_send(id), 14) < 128;--> statement-breakpoint
-- Names longer than 300 characters are few, which the planner must know: it took them for a third of the registry, and read all
-- of it for them.
CREATE STATISTICS "organization_search_length" ON (length("search")) FROM "organization";
