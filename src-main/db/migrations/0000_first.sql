CREATE TABLE `clause_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`point_id` text NOT NULL,
	`status` text DEFAULT 'not-started' NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`owner_id` text,
	`due_date` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `clause_answer_point` ON `clause_answer` (`point_id`);--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`kind` text DEFAULT '' NOT NULL,
	`version` text DEFAULT '' NOT NULL,
	`location` text DEFAULT '' NOT NULL,
	`owner_id` text,
	`review_date` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `link` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`from_kind` text NOT NULL,
	`from_id` text NOT NULL,
	`to_kind` text NOT NULL,
	`to_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `link_pair` ON `link` (`from_kind`,`from_id`,`to_kind`,`to_id`);--> statement-breakpoint
CREATE INDEX `link_to` ON `link` (`to_kind`,`to_id`);--> statement-breakpoint
CREATE TABLE `own_control` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`ref` text NOT NULL,
	`title` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`source` text DEFAULT 'own' NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `own_control_ref` ON `own_control` (`ref`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`name` text NOT NULL,
	`role` text DEFAULT '' NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`active` integer DEFAULT true NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `risk` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`external_id` text DEFAULT '' NOT NULL,
	`catalogue_id` text DEFAULT '' NOT NULL,
	`title` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`category` text DEFAULT '' NOT NULL,
	`cause` text DEFAULT '' NOT NULL,
	`sources` text NOT NULL,
	`inherent_likelihood` integer,
	`inherent_organisation` integer,
	`inherent_individuals` integer,
	`inherent_societies` integer,
	`residual_likelihood` integer,
	`residual_organisation` integer,
	`residual_individuals` integer,
	`residual_societies` integer,
	`treatment` text DEFAULT '' NOT NULL,
	`treatment_plan` text DEFAULT '' NOT NULL,
	`rationale` text DEFAULT '' NOT NULL,
	`owner_id` text,
	`review_date` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `risk_criteria` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`likelihood` text NOT NULL,
	`impact` text NOT NULL,
	`bands` text NOT NULL,
	`appetite` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `soa_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`control_id` text NOT NULL,
	`decision` text DEFAULT '' NOT NULL,
	`reason_codes` text NOT NULL,
	`justification` text DEFAULT '' NOT NULL,
	`status` text DEFAULT 'not-started' NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`owner_id` text,
	`due_date` text DEFAULT '' NOT NULL,
	`guidance` text DEFAULT '' NOT NULL,
	`guidance_remark` text DEFAULT '' NOT NULL,
	`applies_to` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `soa_entry_control` ON `soa_entry` (`control_id`);--> statement-breakpoint
CREATE TABLE `soa_version` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` text NOT NULL,
	`change_note` text DEFAULT '' NOT NULL,
	`approver_id` text NOT NULL,
	`approver_name` text NOT NULL,
	`approver_role` text NOT NULL,
	`approved_on` text NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	FOREIGN KEY (`approver_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `system` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`external_id` text DEFAULT '' NOT NULL,
	`name` text NOT NULL,
	`purpose` text DEFAULT '' NOT NULL,
	`intended_use` text DEFAULT '' NOT NULL,
	`roles` text NOT NULL,
	`life_cycle_stage` text DEFAULT '' NOT NULL,
	`owner_id` text,
	`people_affected` text DEFAULT '' NOT NULL,
	`data` text DEFAULT '' NOT NULL,
	`suppliers` text DEFAULT '' NOT NULL,
	`autonomy` text DEFAULT '' NOT NULL,
	`ai_act_class` text DEFAULT '' NOT NULL,
	`ai_act_reason` text DEFAULT '' NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `workspace` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`organisation` text NOT NULL,
	`scope_text` text DEFAULT '' NOT NULL,
	`annex_a_reading` text DEFAULT 'strict' NOT NULL,
	`classification` text DEFAULT 'Confidential' NOT NULL,
	`document_prefix` text DEFAULT 'AIMS' NOT NULL,
	`is_demo` integer DEFAULT false NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `content_chunk` (
	`sha256` text NOT NULL,
	`part` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`sha256`, `part`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `trail_event` (
	`seq` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`previous_hash` text NOT NULL,
	`id` text NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`command` text NOT NULL,
	`topics` text NOT NULL,
	`schema_cookie` integer NOT NULL,
	`summary` text NOT NULL,
	`change_count` integer NOT NULL,
	`changes` text NOT NULL
) STRICT;
