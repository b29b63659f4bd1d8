CREATE TABLE `audit_coverage` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`audit_id` text NOT NULL,
	`target_kind` text NOT NULL,
	`target_id` text NOT NULL,
	FOREIGN KEY (`audit_id`) REFERENCES `audit`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_coverage_pair` ON `audit_coverage` (`audit_id`,`target_kind`,`target_id`);--> statement-breakpoint
CREATE TABLE `audit_point` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`audit_id` text NOT NULL,
	`target_kind` text NOT NULL,
	`target_id` text DEFAULT '' NOT NULL,
	`question` text NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	`samples` text DEFAULT '' NOT NULL,
	`result` text DEFAULT '' NOT NULL,
	`auditor_id` text,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`audit_id`) REFERENCES `audit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`auditor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_point_audit` ON `audit_point` (`audit_id`);--> statement-breakpoint
CREATE TABLE `climate_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`relevant` integer NOT NULL,
	`reason` text NOT NULL,
	`decided_on` text NOT NULL,
	`person_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `document_version` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`document_id` text NOT NULL,
	`version` text NOT NULL,
	`change_note` text DEFAULT '' NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`control` text NOT NULL,
	`quotes` text DEFAULT '[]' NOT NULL,
	`published_on` text NOT NULL,
	`sha256` text DEFAULT '' NOT NULL,
	`file_name` text DEFAULT '' NOT NULL,
	`size` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `document_version_pair` ON `document_version` (`document_id`,`version`);--> statement-breakpoint
CREATE TABLE `evidence_passage` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`evidence_id` text NOT NULL,
	`page` integer,
	`quote` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`target_kind` text DEFAULT '' NOT NULL,
	`target_id` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `evidence_passage_evidence` ON `evidence_passage` (`evidence_id`);--> statement-breakpoint
CREATE TABLE `responsibility` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`role_id` text NOT NULL,
	`target_kind` text NOT NULL,
	`target_id` text NOT NULL,
	`part` text NOT NULL,
	FOREIGN KEY (`role_id`) REFERENCES `aims_role`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `responsibility_pair` ON `responsibility` (`role_id`,`target_kind`,`target_id`);--> statement-breakpoint
CREATE TABLE `review_input` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`review_id` text NOT NULL,
	`input_id` text NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	`content` text DEFAULT '' NOT NULL,
	`content_hash` text DEFAULT '' NOT NULL,
	`frozen_at` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `management_review`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `review_input_pair` ON `review_input` (`review_id`,`input_id`);--> statement-breakpoint
CREATE TABLE `aims_role` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`authority` text DEFAULT '' NOT NULL,
	`holders` text DEFAULT '[]' NOT NULL,
	`deputies` text DEFAULT '[]' NOT NULL,
	`reports_to` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`year` real,
	`objective` text DEFAULT '' NOT NULL,
	`criteria` text DEFAULT '' NOT NULL,
	`scope` text DEFAULT '' NOT NULL,
	`method` text DEFAULT '' NOT NULL,
	`lead_id` text,
	`auditor_ids` text DEFAULT '[]' NOT NULL,
	`auditees` text DEFAULT '[]' NOT NULL,
	`planned_from` text DEFAULT '' NOT NULL,
	`planned_to` text DEFAULT '' NOT NULL,
	`conclusion` text DEFAULT '' NOT NULL,
	`status` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`lead_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `awareness_campaign` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`topics` text DEFAULT '[]' NOT NULL,
	`audience` text DEFAULT '' NOT NULL,
	`method` text DEFAULT '' NOT NULL,
	`held_on` text DEFAULT '' NOT NULL,
	`invited` text DEFAULT '[]' NOT NULL,
	`attended` text DEFAULT '[]' NOT NULL,
	`checked` text DEFAULT '' NOT NULL,
	`status` text DEFAULT '' NOT NULL,
	`owner_id` text,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `commitment` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`person_id` text,
	`made_on` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`status` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `communication` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`direction` text DEFAULT '' NOT NULL,
	`party_id` text,
	`audience` text DEFAULT '' NOT NULL,
	`method` text DEFAULT '' NOT NULL,
	`occasion` text DEFAULT '' NOT NULL,
	`owner_id` text,
	`planned_on` text DEFAULT '' NOT NULL,
	`done_on` text DEFAULT '' NOT NULL,
	`log` text DEFAULT '' NOT NULL,
	`status` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `competence` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`person_id` text,
	`level` text DEFAULT '' NOT NULL,
	`basis` text DEFAULT '' NOT NULL,
	`proof` text DEFAULT '' NOT NULL,
	`assessed_on` text DEFAULT '' NOT NULL,
	`valid_until` text DEFAULT '' NOT NULL,
	`action` text DEFAULT '' NOT NULL,
	`effectiveness` text DEFAULT '' NOT NULL,
	`effectiveness_note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `competence_need` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`role_id` text,
	`level` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '' NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `context_issue` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`side` text DEFAULT '' NOT NULL,
	`theme` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`effect` text DEFAULT '' NOT NULL,
	`direction` text DEFAULT '' NOT NULL,
	`owner_id` text,
	`review_date` text DEFAULT '' NOT NULL,
	`status` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `finding` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`audit_id` text,
	`grade` text DEFAULT '' NOT NULL,
	`requirement` text DEFAULT '' NOT NULL,
	`evidence` text DEFAULT '' NOT NULL,
	`gap` text DEFAULT '' NOT NULL,
	`owner_id` text,
	`due_date` text DEFAULT '' NOT NULL,
	`status` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `improvement` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`origin` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`benefit` text DEFAULT '' NOT NULL,
	`owner_id` text,
	`due_date` text DEFAULT '' NOT NULL,
	`status` text DEFAULT '' NOT NULL,
	`result` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `incident` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`system_id` text,
	`occurred_on` text DEFAULT '' NOT NULL,
	`noticed_on` text DEFAULT '' NOT NULL,
	`severity` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`affected` text DEFAULT '' NOT NULL,
	`response` text DEFAULT '' NOT NULL,
	`told` text DEFAULT '' NOT NULL,
	`reportable` text DEFAULT '' NOT NULL,
	`reported_on` text DEFAULT '' NOT NULL,
	`owner_id` text,
	`status` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `interested_party` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`kind` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`influence` text DEFAULT '' NOT NULL,
	`contact` text DEFAULT '' NOT NULL,
	`owner_id` text,
	`review_date` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `management_review` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`planned_on` text DEFAULT '' NOT NULL,
	`held_on` text DEFAULT '' NOT NULL,
	`chair_id` text,
	`attendees` text DEFAULT '[]' NOT NULL,
	`suitability` text DEFAULT '' NOT NULL,
	`improvements` text DEFAULT '' NOT NULL,
	`changes` text DEFAULT '' NOT NULL,
	`resources` text DEFAULT '' NOT NULL,
	`status` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`chair_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `measurement` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`metric_id` text,
	`objective_id` text,
	`measured_on` text DEFAULT '' NOT NULL,
	`value` real,
	`note` text DEFAULT '' NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `metric` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`what` text DEFAULT '' NOT NULL,
	`system_id` text,
	`method` text DEFAULT '' NOT NULL,
	`frequency` text DEFAULT '' NOT NULL,
	`unit` text DEFAULT '' NOT NULL,
	`better` text DEFAULT '' NOT NULL,
	`threshold` real,
	`target` real,
	`owner_id` text,
	`evaluated_by_id` text,
	`next_on` text DEFAULT '' NOT NULL,
	`status` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evaluated_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `nonconformity` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`finding_id` text,
	`incident_id` text,
	`grade` text DEFAULT '' NOT NULL,
	`requirement` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`detected_on` text DEFAULT '' NOT NULL,
	`correction` text DEFAULT '' NOT NULL,
	`causes` text DEFAULT '' NOT NULL,
	`similar` text DEFAULT '' NOT NULL,
	`plan` text DEFAULT '' NOT NULL,
	`owner_id` text,
	`due_date` text DEFAULT '' NOT NULL,
	`effectiveness` text DEFAULT '' NOT NULL,
	`effectiveness_note` text DEFAULT '' NOT NULL,
	`checked_on` text DEFAULT '' NOT NULL,
	`closed_by_id` text,
	`status` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `objective` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`catalogue_id` text DEFAULT '' NOT NULL,
	`measure` text DEFAULT '' NOT NULL,
	`unit` text DEFAULT '' NOT NULL,
	`better` text DEFAULT '' NOT NULL,
	`baseline` real,
	`target` real,
	`method` text DEFAULT '' NOT NULL,
	`resources` text DEFAULT '' NOT NULL,
	`evaluation` text DEFAULT '' NOT NULL,
	`owner_id` text,
	`due_date` text DEFAULT '' NOT NULL,
	`status` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `obligation` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`reference` text DEFAULT '' NOT NULL,
	`starting_set` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`applies` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`how` text DEFAULT '' NOT NULL,
	`applies_from` text DEFAULT '' NOT NULL,
	`owner_id` text,
	`review_date` text DEFAULT '' NOT NULL,
	`status` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `party_requirement` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`party_id` text,
	`nature` text DEFAULT '' NOT NULL,
	`taken` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`how` text DEFAULT '' NOT NULL,
	`owner_id` text,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `planned_change` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`purpose` text DEFAULT '' NOT NULL,
	`consequences` text DEFAULT '' NOT NULL,
	`integrity` text DEFAULT '' NOT NULL,
	`resources` text DEFAULT '' NOT NULL,
	`responsibilities` text DEFAULT '' NOT NULL,
	`owner_id` text,
	`planned_from` text DEFAULT '' NOT NULL,
	`planned_to` text DEFAULT '' NOT NULL,
	`status` text DEFAULT '' NOT NULL,
	`result` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `planned_occurrence` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`kind` text DEFAULT '' NOT NULL,
	`system_id` text,
	`planned_on` text DEFAULT '' NOT NULL,
	`done_on` text DEFAULT '' NOT NULL,
	`owner_id` text,
	`result` text DEFAULT '' NOT NULL,
	`status` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `process` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`group` text DEFAULT '' NOT NULL,
	`purpose` text DEFAULT '' NOT NULL,
	`inputs` text DEFAULT '' NOT NULL,
	`outputs` text DEFAULT '' NOT NULL,
	`criteria` text DEFAULT '' NOT NULL,
	`owner_id` text,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `process_interaction` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`from_id` text,
	`to_id` text,
	`note` text DEFAULT '' NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `resource` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`kind` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`system_id` text,
	`stage` text DEFAULT '' NOT NULL,
	`provenance` text DEFAULT '' NOT NULL,
	`owner_id` text,
	`review_date` text DEFAULT '' NOT NULL,
	`status` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `scope_item` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`kind` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`inside` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`headcount` real,
	`owner_id` text,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `supplier` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`delivers` text DEFAULT '' NOT NULL,
	`kind` text DEFAULT '' NOT NULL,
	`criticality` text DEFAULT '' NOT NULL,
	`contract` text DEFAULT '' NOT NULL,
	`responsibilities` text DEFAULT '' NOT NULL,
	`requirements` text DEFAULT '' NOT NULL,
	`assessment` text DEFAULT '' NOT NULL,
	`assessment_note` text DEFAULT '' NOT NULL,
	`assessed_on` text DEFAULT '' NOT NULL,
	`review_date` text DEFAULT '' NOT NULL,
	`owner_id` text,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `document` ADD `form` text DEFAULT 'register' NOT NULL;--> statement-breakpoint
ALTER TABLE `document` ADD `state` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `document` ADD `body` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `document` ADD `template_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `document` ADD `classification` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `document` ADD `language` text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE `document` ADD `review_months` integer;--> statement-breakpoint
ALTER TABLE `document` ADD `effective_from` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `document` ADD `retention` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `document` ADD `distribution` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `document` ADD `author_id` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `document` ADD `change_summary` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `document` ADD `reviewer_ids` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `evidence` ADD `period_from` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `evidence` ADD `period_to` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `evidence` ADD `expires_on` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `evidence` ADD `owner_id` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `evidence` ADD `previous_id` text;