-- What a draft was filled in with, and from where, to be told beside the answers for as long as they stand; which questions are asked again
-- because the procedure's form changed. Neither is kept when it is filed.
set local lock_timeout = '5s';
alter table application
  add column offered jsonb,
  add column asked_again jsonb;

-- People who fill their own form in are looked up, too: by their account, and nobody of the staff.
alter table population_look
  alter column staff drop not null,
  add column account uuid,
  add constraint population_look_by check (num_nonnulls(staff, account) = 1) not valid;
alter table population_look validate constraint population_look_by;
