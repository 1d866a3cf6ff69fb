-- People who apply by themselves: who they are, as the identity provider vouched for it; their sessions; what they are writing and
-- have filed.
set local lock_timeout = '5s';

create table account (
  id           uuid primary key,
  -- The provider, and the person's name there: together one person for ever.
  issuer       text not null,
  subject      text not null,
  name         text not null,
  -- Personal identity number; null: the provider vouched for none, so nothing can be filed.
  identity     text,
  birth_date   text,
  sex          text,
  -- Level of assurance of the last sign-in, as the provider says it (acr).
  assurance    text,
  -- [{code, name}]: firms and organisations the provider says they represent.
  represents   jsonb not null default '[]',
  phone        text,
  email        text,
  language     text not null default 'vi' check (language in ('vi', 'en')),
  created_at   timestamptz not null,
  signed_in_at timestamptz not null,
  unique (issuer, subject)
);

create table account_session (
  -- SHA-256 of the token in the cookie.
  id           bytea primary key check (octet_length(id) = 32),
  account      uuid not null references account on delete cascade,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null
);
create index account_session_account on account_session (account);
create index account_session_expires on account_session (expires_at);

-- A draft until it is filed; then the application as it was filed, which nobody changes any more. Its id is the dossier's.
create table application (
  id                uuid primary key,
  account           uuid not null references account,
  procedure         text not null,
  procedure_version text not null,
  competent_agency  text not null,
  -- {kind: self | ward | other | firm, code?}
  for_whom          jsonb not null,
  answers           jsonb not null default '{}',
  -- How often answers were saved.
  version           integer not null default 1,
  created_at        timestamptz not null,
  saved_at          timestamptz not null,
  -- An unfiled draft is deleted then.
  expires_at        timestamptz not null,
  filed_at          timestamptz,
  -- SHA-256 of what was filed, as the proof of filing prints it.
  content_hash      text,
  -- {sha256, name, type, size}: the official form, printed from the answers when it was filed.
  printed           jsonb,
  check ((filed_at is null) = (content_hash is null))
);
create index application_account on application (account, saved_at desc);
create index application_expires on application (expires_at) where filed_at is null;
