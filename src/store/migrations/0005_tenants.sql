DROP INDEX `articles_id_lang`;--> statement-breakpoint
ALTER TABLE `articles` ADD `tenant` text DEFAULT 'main' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `articles_tenant_id_lang` ON `articles` (`tenant`,`id`,`lang`);--> statement-breakpoint
UPDATE `points` SET `guard` = json_set(`guard`, '$.tenant', 'main');
