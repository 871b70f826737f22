CREATE TABLE `learned_pairs` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_key` integer NOT NULL,
	`question` text NOT NULL,
	`count` integer NOT NULL,
	`first_at` text NOT NULL,
	`last_at` text NOT NULL,
	FOREIGN KEY (`article_key`) REFERENCES `articles`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `learned_pairs_article_question` ON `learned_pairs` (`article_key`,`question`);--> statement-breakpoint
CREATE TABLE `learning` (
	`key` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
