ALTER TABLE `workspace` ADD `document_accent` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `workspace` ADD `document_header` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `workspace` ADD `document_footer` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `workspace` ADD `document_language` text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE `workspace` ADD `logo_sha256` text DEFAULT '' NOT NULL;