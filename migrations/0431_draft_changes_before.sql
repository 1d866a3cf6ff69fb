set local lock_timeout = '10s';
-- What stood at the top-level places of a change before it: so two officers' changes of one draft can be put together.
alter table procedure_draft_change add column before jsonb not null default '{}';
