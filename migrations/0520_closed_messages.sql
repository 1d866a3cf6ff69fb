-- Messages that people have closed by hand, and what people did with messages: looked at one whole, closed it, had it go again.
set local lock_timeout = '5s';

-- Wider than before, so that no row needs to be looked at.
alter table inbound_message drop constraint inbound_message_state_check;
alter table inbound_message add constraint inbound_message_state_check
  check (state in ('waiting', 'applied', 'overtaken', 'parked', 'closed')) not valid;
alter table delivery drop constraint delivery_state_check;
alter table delivery add constraint delivery_state_check check (state in ('waiting', 'sent', 'parked', 'closed')) not valid;
create index inbound_message_closed on inbound_message (position) where state = 'closed';

create table message_act (
  position bigint generated always as identity primary key,
  -- Of a delivery or of a message that came in.
  message  uuid not null,
  act      text not null check (act in ('seen', 'closed', 'again')),
  staff    uuid not null,
  at       timestamptz not null,
  -- What for; an act that shows nothing and ends nothing needs none.
  reason   text,
  check (act = 'again' or reason is not null)
);
create index message_act_of on message_act (message, position);
