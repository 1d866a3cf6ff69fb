-- Whoever looks after a part of the province sees the notices of its agencies only.
set local lock_timeout = '5s';
alter table notice add column agency text not null default '';
create index notice_agency on notice (agency, happened_at desc, id desc);
