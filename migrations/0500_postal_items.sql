-- What the post was asked to carry for a dossier: papers collected at home, results brought there; and what it told of each.
set local lock_timeout = '5s';

create table postal_item (
  -- Also the id of the delivery that orders it.
  id           uuid primary key,
  dossier      uuid not null,
  -- `collect`: from the applicant to the desk; `return`: from the desk to whoever takes the result.
  kind         text not null check (kind in ('collect', 'return')),
  -- Under which the post knows the order for ever.
  order_number text not null unique,
  agency       text not null,
  -- Where the postman goes: {name, phone, address}.
  person       jsonb not null,
  note         text,
  -- Id of the officer or of the applicant's account.
  asked_by     text not null,
  asked_at     timestamptz not null,
  state        text not null default 'ordered' check (state in (
    'ordered', 'refused', 'accepted', 'collecting', 'collected', 'under_way', 'out_for_delivery', 'not_delivered',
    'delivered', 'returning', 'returned', 'cancelled')),
  -- By the post's clock; before it has told anything, when it was ordered.
  state_at     timestamptz not null,
  -- As it stands on the envelope.
  item_number  text,
  -- Why it was refused, not delivered or sent back; who took it.
  reason       text,
  receiver     text
) with (fillfactor = 80);
create index postal_item_dossier on postal_item (dossier, asked_at);
-- One of a kind at a time.
create unique index postal_item_open on postal_item (dossier, kind)
  where state not in ('refused', 'delivered', 'returned', 'cancelled');

-- What the post told, each message once, in whatever order it came.
create table postal_step (
  message  uuid primary key,
  item     uuid not null references postal_item (id),
  state    text not null,
  at       timestamptz not null,
  place    text,
  reason   text
);
create index postal_step_item on postal_step (item, at);
