-- Feedback and petitions (phản ánh, kiến nghị): what people say about how they were served, and what they were answered.
set local lock_timeout = '5s';

create table petition (
  id          uuid primary key,
  -- PAKN-<day>-<number>: what people call it by.
  code        text not null unique,
  version     integer not null,
  state       text not null check (state in ('new', 'assigned', 'asked', 'answered', 'refused')),
  -- Whose work it is now.
  agency      text not null,
  -- Of whoever sent it signed in.
  account     uuid,
  received_at timestamptz not null,
  -- The answer is due; null while the sender is asked. It stays when the answer is given.
  answer_due  timestamptz,
  -- When it was answered or refused.
  ended_at    timestamptz,
  -- The answer is to be published by then; null where it is not, or is already.
  publish_due timestamptz,
  published_at timestamptz,
  -- The events, folded. Holds the sender's name and how to reach them.
  state_data  jsonb not null
);
create index petition_open on petition (answer_due, id) where ended_at is null;
create index petition_place on petition (received_at desc, id desc);
create index petition_agency on petition (agency, received_at desc, id desc);
create index petition_account on petition (account, received_at desc) where account is not null;
create index petition_published on petition (published_at desc, id desc) where published_at is not null;

create table petition_event (
  petition uuid not null references petition,
  version  integer not null,
  at       timestamptz not null,
  -- Idempotency key of the act.
  key      uuid not null unique,
  -- {kind, id}
  actor    jsonb not null,
  data     jsonb not null,
  primary key (petition, version)
);
create function refuse_petition_event_change() returns trigger language plpgsql as $$
begin
  raise exception 'petition_event is append-only';
end $$;
create trigger petition_event_append_only before update or delete on petition_event
  for each row execute function refuse_petition_event_change();

-- The last number of a day, taken in the transaction that stores the petition.
create table petition_number (
  day  date primary key,
  last integer not null
);
