-- What a record of the national list said before its latest change, so that an officer sees what changed.
set local lock_timeout = '5s';
alter table national_record add column before jsonb;
