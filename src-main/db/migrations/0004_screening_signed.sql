ALTER TABLE `assessment` ADD `screening_signed_by_id` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `assessment` ADD `screening_signed_on` text DEFAULT '' NOT NULL;