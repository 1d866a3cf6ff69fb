-- A right to read dossiers or to manage staff, a first password and an account opened again are asked for by one person
-- and confirmed by another (docs/decisions/0300-two-people.md).

set local lock_timeout = '5s';

create table access_request (
  id              uuid primary key,
  kind            text not null check (kind in ('grant', 'delegation', 'password', 'reactivation')),
  -- Who receives it.
  staff_id        uuid not null references staff (id),
  -- The role or the delegation that is asked for; {} for the other kinds.
  detail          jsonb not null,
  asked_at        timestamptz not null,
  asked_by        uuid not null references staff (id),
  settled_at      timestamptz,
  outcome         text check (outcome in ('confirmed', 'refused', 'withdrawn')),
  settled_by      uuid references staff (id),
  -- Of whoever confirmed or refused on the server itself: full name, and the document that names them.
  settled_name    text,
  settled_basis   text,
  reason          text,
  -- Whether the confirmation made a password of which each of the two knows one half.
  gave_password   boolean not null default false,
  check ((settled_at is null) = (outcome is null)),
  check (outcome is null or (settled_by is null) <> (settled_name is null)),
  check ((settled_name is null) = (settled_basis is null)),
  check (outcome is distinct from 'confirmed'
    or (settled_by is distinct from asked_by and settled_by is distinct from staff_id)),
  check ((outcome is not distinct from 'withdrawn') = (settled_by is not distinct from asked_by and outcome is not null))
);
-- The same is asked once at a time.
create unique index access_request_open on access_request (staff_id, kind, detail) where outcome is null;
create index access_request_settled on access_request (settled_at desc, id desc) where outcome is not null;
create index access_request_of_staff on access_request (staff_id);

-- An account has no password before two people gave it one. A first password that one person gave and nobody has replaced
-- opens nothing any more: that person knows it.
alter table staff alter column password_hash drop not null;
delete from session where staff_id in (select id from staff where must_change_password);
update staff set password_hash = null where must_change_password
  or not exists (select from role_grant g where g.staff_id = staff.id);
