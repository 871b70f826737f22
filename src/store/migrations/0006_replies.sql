CREATE TABLE `bot_conversations` (
	`key` integer PRIMARY KEY NOT NULL,
	`tenant` text NOT NULL,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`customer` text,
	`started_at` text NOT NULL,
	`last_at` text NOT NULL,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bot_conversations_tenant_id` ON `bot_conversations` (`tenant`,`id`);--> statement-breakpoint
CREATE INDEX `bot_conversations_customer` ON `bot_conversations` (`tenant`,`customer`,`last_at`);--> statement-breakpoint
CREATE TABLE `departures` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`tenant` text NOT NULL,
	`at` text NOT NULL,
	`reply_id` text NOT NULL,
	`destination` text NOT NULL,
	`masked` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `departures_tenant_at` ON `departures` (`tenant`,`at`);--> statement-breakpoint
CREATE TABLE `replies` (
	`id` text PRIMARY KEY NOT NULL,
	`tenant` text NOT NULL,
	`at` text NOT NULL,
	`conversation_id` text,
	`outcome` text NOT NULL,
	`trace` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `replies_tenant_at` ON `replies` (`tenant`,`at`);--> statement-breakpoint
CREATE TABLE `rules` (
	`key` integer PRIMARY KEY NOT NULL,
	`tenant` text NOT NULL,
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`content` text NOT NULL,
	`source` text NOT NULL,
	`source_path` text NOT NULL,
	`content_hash` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rules_tenant_kind_id` ON `rules` (`tenant`,`kind`,`id`);--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`tenant` text NOT NULL,
	`type` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` text NOT NULL,
	`delivered_at` text,
	`fault` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhooks_tenant_key` ON `webhooks` (`tenant`,`idempotency_key`);--> statement-breakpoint
CREATE INDEX `webhooks_waiting` ON `webhooks` (`delivered_at`,`next_at`);