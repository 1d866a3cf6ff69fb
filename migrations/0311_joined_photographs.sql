-- PDFs that are made of the photographs of a draft, by question: {question: {of, file}}.
set local lock_timeout = '5s';
alter table application add column joined jsonb not null default '{}';
