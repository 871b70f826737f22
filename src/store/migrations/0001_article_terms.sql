-- Terms come folded already: the ascii tokenizer parts them at spaces and changes nothing else.
-- Stemmed terms of the current version of each article, rowid = articles.key. A copy: it can be rebuilt from passages.
CREATE VIRTUAL TABLE `article_terms` USING fts5(`title`, `headings`, `questions`, `body`, tokenize = "ascii");
--> statement-breakpoint
CREATE VIRTUAL TABLE `article_vocabulary` USING fts5vocab(`article_terms`, 'row');
--> statement-breakpoint
INSERT INTO `knowledge` (`key`, `version`) VALUES (1, 0);
