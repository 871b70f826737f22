CREATE TABLE `intent_corpora` (
	`tenant` text NOT NULL,
	`lang` text NOT NULL,
	`version` integer NOT NULL,
	`form` integer NOT NULL,
	`rarity` blob NOT NULL,
	PRIMARY KEY(`tenant`, `lang`)
);
--> statement-breakpoint
CREATE TABLE `intents` (
	`article_key` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`revision` integer NOT NULL,
	`hash` text NOT NULL,
	`hash_at_first` text NOT NULL,
	`bias` real NOT NULL,
	`weights` blob NOT NULL,
	FOREIGN KEY (`article_key`) REFERENCES `articles`(`key`) ON UPDATE no action ON DELETE no action
);
