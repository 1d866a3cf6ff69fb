-- A projector that fails says so where everybody who looks after the Centre can read it: since when, how often, and why.
set local lock_timeout = '5s';
alter table checkpoint
  add column failures      integer not null default 0,
  add column failing_since timestamptz,
  -- The kind of error: an SQL state or a class, never its text, which may quote personal data.
  add column failure       text;
