-- What it held is made anew: it was trained in another form.
DROP TABLE `intents`;
--> statement-breakpoint
CREATE TABLE `intents` (
	`article_key` integer NOT NULL,
	`part` integer NOT NULL,
	`version` integer NOT NULL,
	`revision` integer NOT NULL,
	`hash` text NOT NULL,
	`hash_at_first` text NOT NULL,
	`bias` real NOT NULL,
	`weights` blob NOT NULL,
	PRIMARY KEY(`article_key`, `part`),
	FOREIGN KEY (`article_key`) REFERENCES `articles`(`key`) ON UPDATE no action ON DELETE no action
);
