CREATE TABLE `indexed` (
	`article_key` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`gone` integer NOT NULL,
	`words` text NOT NULL,
	`links` text NOT NULL,
	FOREIGN KEY (`article_key`) REFERENCES `articles`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `indexed_version` ON `indexed` (`version`);--> statement-breakpoint
DROP TABLE `lengths`;