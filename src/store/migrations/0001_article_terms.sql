-- Stemmed terms of the current version of each article, rowid = articles.key. A copy: it can be rebuilt from passages.
CREATE VIRTUAL TABLE `article_terms` USING fts5(`title`, `headings`, `questions`, `body`, tokenize = "unicode61 remove_diacritics 0");
--> statement-breakpoint
CREATE VIRTUAL TABLE `article_vocabulary` USING fts5vocab(`article_terms`, 'row');
--> statement-breakpoint
INSERT INTO `knowledge` (`key`, `version`) VALUES (1, 0);
