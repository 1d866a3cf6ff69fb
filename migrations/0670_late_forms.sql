-- Forms of applicants that came after their session had ended: kept until they have signed in again.
set local lock_timeout = '5s';

create table late_form (
  id         uuid primary key,
  -- Whose the browser had been: nobody else sees it.
  account    uuid not null references account on delete cascade,
  -- Where it is sent.
  action     text not null,
  -- [[name, value], …] as it was sent; files by what they are stored under. Never a password.
  fields     jsonb not null,
  kept_at    timestamptz not null,
  -- The provider of identities did not answer while it waited.
  away_at    timestamptz,
  -- They have seen it again.
  seen_at    timestamptz
);
create index late_form_account on late_form (account, kept_at desc);
create index late_form_kept on late_form (kept_at);
