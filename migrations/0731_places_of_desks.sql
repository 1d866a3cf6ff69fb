-- Where an agency receives people: {address, phone, email}, each absent where nobody has said it.
set local lock_timeout = '5s';
alter table agency add column place jsonb;
