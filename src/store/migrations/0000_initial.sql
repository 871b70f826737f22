CREATE TABLE `articles` (
	`key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`lang` text NOT NULL,
	`revision` integer NOT NULL,
	`title` text NOT NULL,
	`status` text NOT NULL,
	`audience` text NOT NULL,
	`channels` text NOT NULL,
	`valid_from` text,
	`expires_at` text,
	`front_matter` text NOT NULL,
	`body` text NOT NULL,
	`source` text NOT NULL,
	`source_path` text NOT NULL,
	`content_hash` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `articles_id_lang` ON `articles` (`id`,`lang`);--> statement-breakpoint
CREATE INDEX `articles_source` ON `articles` (`source`);--> statement-breakpoint
CREATE TABLE `knowledge` (
	`key` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `lengths` (
	`article_key` integer PRIMARY KEY NOT NULL,
	`lang` text NOT NULL,
	`title` integer NOT NULL,
	`headings` integer NOT NULL,
	`body` integer NOT NULL,
	`passages` integer NOT NULL,
	FOREIGN KEY (`article_key`) REFERENCES `articles`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `passages` (
	`key` integer PRIMARY KEY NOT NULL,
	`article_key` integer NOT NULL,
	`revision` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`audience` text NOT NULL,
	`heading_path` text NOT NULL,
	`anchor` text NOT NULL,
	`text` text NOT NULL,
	`line` integer NOT NULL,
	FOREIGN KEY (`article_key`) REFERENCES `articles`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passages_article_position` ON `passages` (`article_key`,`position`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`article_key` integer NOT NULL,
	`revision` integer NOT NULL,
	`front_matter` text NOT NULL,
	`body` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`article_key`, `revision`),
	FOREIGN KEY (`article_key`) REFERENCES `articles`(`key`) ON UPDATE no action ON DELETE no action
);
