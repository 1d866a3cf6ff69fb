-- Sessions of staff, the count of failed sign-ins, and software that calls the API.

create table session (
  -- SHA-256 of the token in the cookie: a copy of this table opens no session
  id            bytea primary key check (octet_length(id) = 32),
  staff_id      uuid not null references staff (id),
  created_at    timestamptz not null,
  last_seen_at  timestamptz not null,
  expires_at    timestamptz not null,
  csrf          text not null
);
create index session_staff on session (staff_id);
create index session_expires on session (expires_at);

-- Hashes only: neither a name nor an address stands here.
create table sign_in_attempt (
  id             bigint generated always as identity primary key,
  username_hash  bytea not null,
  address_hash   bytea not null,
  at             timestamptz not null,
  succeeded      boolean not null default false
);
create index sign_in_attempt_username on sign_in_attempt (username_hash, at);
create index sign_in_attempt_address on sign_in_attempt (address_hash, at);
create index sign_in_attempt_at on sign_in_attempt (at);

create table api_client (
  id          uuid primary key,
  name        text not null check (name <> ''),
  token_hash  bytea not null unique check (octet_length(token_hash) = 32),
  scopes      text[] not null check (cardinality(scopes) > 0),
  -- null: every agency
  agencies    text[],
  created_at  timestamptz not null,
  created_by  uuid references staff (id),
  expires_at  timestamptz,
  revoked_at  timestamptz
);

create function tell_api_client_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('api_client_changed', '');
  return null;
end $$;

create trigger api_client_changed after update or delete on api_client
  for each statement execute function tell_api_client_changed();
