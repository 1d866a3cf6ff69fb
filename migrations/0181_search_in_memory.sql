-- The search over procedures is an index in memory over names, everyday words, fields and results.
drop index procedure_version_search;
alter table procedure_version drop column keywords_folded, drop column search;
