CREATE TABLE `pack` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`pack_id` text NOT NULL,
	`purpose` text NOT NULL,
	`number` integer NOT NULL,
	`system_id` text,
	`file_name` text NOT NULL,
	`size` integer NOT NULL,
	`file_count` integer NOT NULL,
	`omitted_count` integer DEFAULT 0 NOT NULL,
	`redaction_count` integer DEFAULT 0 NOT NULL,
	`soa_version` text DEFAULT '' NOT NULL,
	`manifest_hash` text NOT NULL,
	`signature` text DEFAULT '' NOT NULL,
	`fingerprint` text DEFAULT '' NOT NULL,
	`trail_seq` integer NOT NULL,
	`trail_hash` text NOT NULL,
	`made_by_id` text NOT NULL,
	FOREIGN KEY (`system_id`) REFERENCES `system`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `pack_number` ON `pack` (`purpose`,`number`);