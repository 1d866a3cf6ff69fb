-- Others who must agree before something is filed: a member of the firm, a co-owner, the spouse. Whoever is invited sees the draft.
set local lock_timeout = '5s';
create table agreement (
  application   uuid not null references application on delete cascade,
  -- Personal identity number, as the form names them; who signs in with it answers.
  person_number text not null,
  invited_at    timestamptz not null,
  -- Null: not answered yet.
  state         text check (state in ('agreed', 'declined')),
  -- SHA-256 of what they saw when they answered: another content is not agreed to.
  content_hash  text,
  reason        text,
  -- Who answered, with the name and level of assurance that the provider vouched for then.
  account       uuid references account,
  name          text,
  assurance     text,
  answered_at   timestamptz,
  primary key (application, person_number),
  check ((state is null) = (content_hash is null) and (state is null) = (answered_at is null) and (state is null) = (account is null))
);
create index agreement_person on agreement (person_number);
