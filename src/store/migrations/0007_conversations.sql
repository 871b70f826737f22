CREATE TABLE `contact_events` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`tenant` text NOT NULL,
	`conversation_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `contact_events_tenant` ON `contact_events` (`tenant`,`key`);--> statement-breakpoint
CREATE INDEX `contact_events_conversation` ON `contact_events` (`tenant`,`conversation_id`,`key`);--> statement-breakpoint
CREATE TABLE `conversations` (
	`key` integer PRIMARY KEY NOT NULL,
	`tenant` text NOT NULL,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`status` text NOT NULL,
	`channel` text NOT NULL,
	`locale` text NOT NULL,
	`topic` text,
	`customer` text,
	`customer_id` text,
	`assignee_id` text,
	`assignee_name` text,
	`handoff` text,
	`rating` text,
	`opened_at` text NOT NULL,
	`last_at` text NOT NULL,
	`waiting_since` text,
	`closed_at` text,
	`last_seq` integer NOT NULL,
	`preview` text NOT NULL,
	`demo` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conversations_tenant_id` ON `conversations` (`tenant`,`id`);--> statement-breakpoint
CREATE INDEX `conversations_status` ON `conversations` (`tenant`,`status`,`last_at`);--> statement-breakpoint
CREATE INDEX `conversations_customer` ON `conversations` (`tenant`,`customer_id`,`last_at`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`tenant` text NOT NULL,
	`id` text NOT NULL,
	`lang` text NOT NULL,
	`title` text NOT NULL,
	`question` text NOT NULL,
	`text` text NOT NULL,
	`conversation_id` text,
	`person_id` text,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `drafts_tenant_id` ON `drafts` (`tenant`,`id`);--> statement-breakpoint
CREATE TABLE `feedback` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`tenant` text NOT NULL,
	`reply_id` text NOT NULL,
	`verdict` text NOT NULL,
	`variant` text,
	`reason` text,
	`sent_text` text,
	`difference` text,
	`conversation_id` text,
	`person_id` text,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_reply` ON `feedback` (`tenant`,`reply_id`);--> statement-breakpoint
CREATE INDEX `feedback_at` ON `feedback` (`tenant`,`at`);--> statement-breakpoint
CREATE TABLE `machine_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`tenant` text NOT NULL,
	`name` text NOT NULL,
	`prefix` text NOT NULL,
	`hash` text NOT NULL,
	`role` text NOT NULL,
	`created_at` text NOT NULL,
	`revoked_at` text,
	`last_used_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `machine_keys_hash` ON `machine_keys` (`hash`);--> statement-breakpoint
CREATE TABLE `messages` (
	`conversation_key` integer NOT NULL,
	`seq` integer NOT NULL,
	`id` text NOT NULL,
	`author` text NOT NULL,
	`person_id` text,
	`name` text,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`reply_id` text,
	`citations` text,
	PRIMARY KEY(`conversation_key`, `seq`),
	FOREIGN KEY (`conversation_key`) REFERENCES `conversations`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`tenant` text NOT NULL,
	`login` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password` text NOT NULL,
	`created_at` text NOT NULL,
	`disabled_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_tenant_login` ON `people` (`tenant`,`login`);--> statement-breakpoint
CREATE TABLE `repeats` (
	`tenant` text NOT NULL,
	`caller` text NOT NULL,
	`key` text NOT NULL,
	`request` text NOT NULL,
	`status` integer,
	`body` text,
	`at` text NOT NULL,
	PRIMARY KEY(`tenant`, `caller`, `key`)
);
--> statement-breakpoint
CREATE INDEX `repeats_at` ON `repeats` (`tenant`,`at`);--> statement-breakpoint
CREATE TABLE `secrets` (
	`tenant` text NOT NULL,
	`name` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`tenant`, `name`)
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`hash` text PRIMARY KEY NOT NULL,
	`tenant` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` text NOT NULL,
	`last_at` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`tenant`,`person_id`);--> statement-breakpoint
CREATE TABLE `sign_ins` (
	`tenant` text NOT NULL,
	`login` text NOT NULL,
	`failures` integer NOT NULL,
	`locked_until` text,
	`last_at` text NOT NULL,
	PRIMARY KEY(`tenant`, `login`)
);
--> statement-breakpoint
CREATE TABLE `templates` (
	`key` integer PRIMARY KEY NOT NULL,
	`tenant` text NOT NULL,
	`id` text NOT NULL,
	`lang` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`uses` integer DEFAULT 0 NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `templates_tenant_id` ON `templates` (`tenant`,`id`);