-- How somebody likes to look at their inbox: kind, urgency, procedure and whose, under a name of their own.
set local lock_timeout = '5s';
create table inbox_view (
  staff_id uuid not null references staff (id),
  name     text not null,
  -- As in the address of the inbox, its parts in one order.
  query    text not null,
  primary key (staff_id, name)
);
