-- Whoever leaves a draft is told before it is deleted; and by which way a person wants to be told.
set local lock_timeout = '5s';
-- When its owner was told that it will be deleted; null again as soon as it is touched.
alter table application add column warned_at timestamptz;
-- email, phone, none (the portal only); null: the best that there is.
alter table account add column notify_by text check (notify_by in ('email', 'phone', 'none'));
