CREATE TABLE `outbox` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_key` integer NOT NULL,
	FOREIGN KEY (`article_key`) REFERENCES `articles`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_article_key_unique` ON `outbox` (`article_key`);--> statement-breakpoint
CREATE TABLE `points` (
	`generation` integer NOT NULL,
	`article_key` integer NOT NULL,
	`version` integer NOT NULL,
	`revision` integer NOT NULL,
	`change` integer NOT NULL,
	`guard` text NOT NULL,
	`passages` text NOT NULL,
	PRIMARY KEY(`generation`, `article_key`)
);
--> statement-breakpoint
CREATE INDEX `points_change` ON `points` (`generation`,`change`);--> statement-breakpoint
CREATE TABLE `vector_space` (
	`key` integer PRIMARY KEY NOT NULL,
	`generation` integer NOT NULL,
	`building` integer NOT NULL,
	`change` integer NOT NULL,
	`model` text NOT NULL,
	`dimensions` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `vectors` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model` text NOT NULL,
	`dimensions` integer NOT NULL,
	`hash` text NOT NULL,
	`vector` blob NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vectors_text` ON `vectors` (`model`,`dimensions`,`hash`);--> statement-breakpoint
-- What was published before has no vectors yet.
INSERT INTO `outbox` (`article_key`) SELECT `key` FROM `articles`;
