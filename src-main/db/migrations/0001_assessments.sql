CREATE TABLE `approval` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`record_kind` text NOT NULL,
	`record_id` text NOT NULL,
	`record_revision` integer NOT NULL,
	`record_title` text NOT NULL,
	`purpose` text NOT NULL,
	`person_id` text NOT NULL,
	`person_name` text NOT NULL,
	`person_role` text NOT NULL,
	`approved_at` text NOT NULL,
	`statement` text DEFAULT '' NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`method` text NOT NULL,
	`key_id` text,
	`signature` text DEFAULT '' NOT NULL,
	`evidence_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`key_id`) REFERENCES `signing_key`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `approval_record` ON `approval` (`record_kind`,`record_id`);--> statement-breakpoint
CREATE TABLE `approval_end` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`approval_id` text NOT NULL,
	`person_id` text,
	`reason` text NOT NULL,
	FOREIGN KEY (`approval_id`) REFERENCES `approval`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `approval_end_approval` ON `approval_end` (`approval_id`);--> statement-breakpoint
CREATE TABLE `signing_key` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`person_id` text NOT NULL,
	`public_key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`revoked_on` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `signing_key_fingerprint` ON `signing_key` (`fingerprint`);--> statement-breakpoint
CREATE TABLE `act_classification` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`system_id` text NOT NULL,
	`answers` text DEFAULT '{}' NOT NULL,
	`notes` text DEFAULT '{}' NOT NULL,
	`derived_class` text DEFAULT '' NOT NULL,
	`overruled_class` text DEFAULT '' NOT NULL,
	`overrule_reason` text DEFAULT '' NOT NULL,
	`data_edition` text DEFAULT '' NOT NULL,
	`classified_on` text DEFAULT '' NOT NULL,
	`classified_by_id` text,
	FOREIGN KEY (`system_id`) REFERENCES `system`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`classified_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `act_classification_system` ON `act_classification` (`system_id`);--> statement-breakpoint
CREATE TABLE `assessment` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`series_id` text NOT NULL,
	`previous_id` text,
	`system_id` text NOT NULL,
	`title` text NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`trigger` text DEFAULT '' NOT NULL,
	`trigger_detail` text DEFAULT '' NOT NULL,
	`screening` text DEFAULT '{}' NOT NULL,
	`screening_notes` text DEFAULT '{}' NOT NULL,
	`depth` text DEFAULT '' NOT NULL,
	`depth_reason` text DEFAULT '' NOT NULL,
	`screened_on` text DEFAULT '' NOT NULL,
	`author_id` text,
	`approver_id` text,
	`reviewer_ids` text DEFAULT '[]' NOT NULL,
	`due_date` text DEFAULT '' NOT NULL,
	`interval_months` integer DEFAULT 12 NOT NULL,
	`next_review_date` text DEFAULT '' NOT NULL,
	`decision` text DEFAULT '' NOT NULL,
	`conditions` text DEFAULT '' NOT NULL,
	`conclusion` text DEFAULT '' NOT NULL,
	`public_summary` text DEFAULT '' NOT NULL,
	`submitted_on` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`system_id`) REFERENCES `system`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approver_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_version` ON `assessment` (`series_id`,`version`);--> statement-breakpoint
CREATE INDEX `assessment_system` ON `assessment` (`system_id`);--> statement-breakpoint
CREATE TABLE `assessment_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`assessment_id` text NOT NULL,
	`question_id` text NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`carried` integer DEFAULT false NOT NULL,
	`not_applicable` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_answer_question` ON `assessment_answer` (`assessment_id`,`question_id`);--> statement-breakpoint
CREATE TABLE `assessment_comment` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`assessment_id` text NOT NULL,
	`target` text DEFAULT '' NOT NULL,
	`person_id` text,
	`body` text NOT NULL,
	`resolved_on` text DEFAULT '' NOT NULL,
	`resolved_by_id` text,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolved_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `assessment_comment_assessment` ON `assessment_comment` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `impact_item` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`assessment_id` text NOT NULL,
	`item_id` text DEFAULT '' NOT NULL,
	`title` text NOT NULL,
	`dimension` text NOT NULL,
	`kind` text DEFAULT 'harm' NOT NULL,
	`relevant` text DEFAULT '' NOT NULL,
	`affected_group` text DEFAULT '' NOT NULL,
	`vulnerable` integer DEFAULT false NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`severity` integer,
	`reach` integer,
	`reversibility` integer,
	`likelihood` integer,
	`confidence` text DEFAULT '' NOT NULL,
	`evidence_note` text DEFAULT '' NOT NULL,
	`mitigation` text DEFAULT '' NOT NULL,
	`remaining_severity` integer,
	`remaining_reach` integer,
	`remaining_reversibility` integer,
	`remaining_likelihood` integer,
	`remaining_confidence` text DEFAULT '' NOT NULL,
	`carried` integer DEFAULT false NOT NULL,
	`risk_id` text,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`risk_id`) REFERENCES `risk`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `impact_item_assessment` ON `impact_item` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `action` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`status` text DEFAULT 'open' NOT NULL,
	`owner_id` text,
	`start_date` text DEFAULT '' NOT NULL,
	`due_date` text DEFAULT '' NOT NULL,
	`done_on` text DEFAULT '' NOT NULL,
	`cost` real,
	`result` text DEFAULT '' NOT NULL,
	`source_kind` text DEFAULT '' NOT NULL,
	`source_id` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `action_source` ON `action` (`source_kind`,`source_id`);--> statement-breakpoint
CREATE TABLE `control_effect` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`risk_id` text NOT NULL,
	`control_id` text NOT NULL,
	`likelihood_steps` integer DEFAULT 0 NOT NULL,
	`consequence_steps` integer DEFAULT 0 NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`risk_id`) REFERENCES `risk`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `control_effect_pair` ON `control_effect` (`risk_id`,`control_id`);--> statement-breakpoint
CREATE TABLE `review_flag` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`cause` text NOT NULL,
	`detail` text DEFAULT '' NOT NULL,
	`source_kind` text DEFAULT '' NOT NULL,
	`source_id` text DEFAULT '' NOT NULL,
	`raised_on` text NOT NULL,
	`settled_on` text DEFAULT '' NOT NULL,
	`settled_by_id` text,
	`settlement` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`settled_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_flag_subject` ON `review_flag` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `risk_estimate` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`risk_id` text NOT NULL,
	`shape` text DEFAULT 'pert' NOT NULL,
	`frequency_low` real NOT NULL,
	`frequency_mode` real NOT NULL,
	`frequency_high` real NOT NULL,
	`loss_low` real NOT NULL,
	`loss_mode` real NOT NULL,
	`loss_high` real NOT NULL,
	`treated_frequency_low` real,
	`treated_frequency_mode` real,
	`treated_frequency_high` real,
	`treated_loss_low` real,
	`treated_loss_mode` real,
	`treated_loss_high` real,
	`treatment_cost` real,
	`basis` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`risk_id`) REFERENCES `risk`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `risk_estimate_risk` ON `risk_estimate` (`risk_id`);--> statement-breakpoint
ALTER TABLE `person` ADD `designated` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `risk` ADD `inherent_groups` integer;--> statement-breakpoint
ALTER TABLE `risk` ADD `inherent_environment` integer;--> statement-breakpoint
ALTER TABLE `risk` ADD `residual_groups` integer;--> statement-breakpoint
ALTER TABLE `risk` ADD `residual_environment` integer;--> statement-breakpoint
ALTER TABLE `risk` ADD `current_likelihood` integer;--> statement-breakpoint
ALTER TABLE `risk` ADD `current_organisation` integer;--> statement-breakpoint
ALTER TABLE `risk` ADD `current_individuals` integer;--> statement-breakpoint
ALTER TABLE `risk` ADD `current_groups` integer;--> statement-breakpoint
ALTER TABLE `risk` ADD `current_societies` integer;--> statement-breakpoint
ALTER TABLE `risk` ADD `current_environment` integer;--> statement-breakpoint
ALTER TABLE `risk` ADD `target_likelihood` integer;--> statement-breakpoint
ALTER TABLE `risk` ADD `target_organisation` integer;--> statement-breakpoint
ALTER TABLE `risk` ADD `target_individuals` integer;--> statement-breakpoint
ALTER TABLE `risk` ADD `target_groups` integer;--> statement-breakpoint
ALTER TABLE `risk` ADD `target_societies` integer;--> statement-breakpoint
ALTER TABLE `risk` ADD `target_environment` integer;--> statement-breakpoint
ALTER TABLE `risk` ADD `inherent_confidence` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `risk` ADD `current_confidence` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `risk` ADD `target_confidence` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `risk` ADD `residual_confidence` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `risk` ADD `inherent_rationale` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `risk` ADD `current_rationale` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `risk` ADD `target_rationale` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `risk` ADD `residual_rationale` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `risk` ADD `review_months` integer;--> statement-breakpoint
ALTER TABLE `risk` ADD `reviewed_on` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `risk` ADD `origin` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `risk` ADD `objectives` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `risk_criteria` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `risk_criteria` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `risk_criteria` ADD `rule` text DEFAULT 'product' NOT NULL;--> statement-breakpoint
ALTER TABLE `risk_criteria` ADD `matrix` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `risk_criteria` ADD `tolerance` integer;--> statement-breakpoint
ALTER TABLE `workspace` ADD `separate_approver` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `workspace` ADD `currency` text DEFAULT 'EUR' NOT NULL;