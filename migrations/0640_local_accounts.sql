-- Accounts that people open here with an address and a password, where the operator allows it. Nobody vouches for them: their account
-- has the issuer 'local', its own id as subject, and no identity number.
set local lock_timeout = '5s';

alter table account add column closed_at timestamptz;

create table account_password (
  account    uuid primary key references account on delete cascade,
  -- What one signs in with, as it is tidied: an e-mail address in small letters, or a telephone number.
  address    text not null unique,
  -- argon2id, in PHC form.
  hash       text not null,
  changed_at timestamptz not null
);

-- One-time codes on their way to an address. The code itself is nowhere: it is made from the id with the key of the servers.
create table account_code (
  id         uuid primary key,
  address    text not null,
  -- Whose new address it is to be; null: whoever proves the address opens an account or sets a new password.
  account    uuid references account on delete cascade,
  lang       text not null check (lang in ('vi', 'en')),
  expires_at timestamptz not null,
  -- How often a code was typed.
  tries      integer not null default 0,
  -- The right one was typed, once.
  proved_at  timestamptz,
  -- What was proved has been made use of.
  used_at    timestamptz
);
create index account_code_expires on account_code (expires_at);
create index account_code_account on account_code (account, id) where account is not null;
