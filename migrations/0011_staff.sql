-- Staff, the roles they hold at agencies between dates, and who acts for whom.

create table staff (
  id                    uuid primary key,
  username              text not null check (username ~ '^[0-9A-Za-z._@-]{3,64}$'),
  full_name             text not null check (full_name <> ''),
  title                 text,
  -- argon2id in PHC form; its parameters stand in it
  password_hash         text not null check (password_hash like '$argon2id$%'),
  active                boolean not null default true,
  must_change_password  boolean not null default true,
  locale                text not null default 'vi' check (locale in ('vi', 'en')),
  created_at            timestamptz not null
);
create unique index staff_username on staff (lower(username));

create table role_grant (
  id          uuid primary key,
  staff_id    uuid not null references staff (id),
  role        text not null check (role in
    ('reception_officer', 'return_officer', 'cashier', 'case_officer', 'unit_head', 'agency_head', 'clerk',
     'centre_manager', 'procedure_controller', 'province_leader', 'administrator')),
  agency      text not null references agency (code),
  unit        text,
  valid_from  date not null,
  -- the last day the role is held; null: until further notice
  valid_to    date,
  granted_at  timestamptz not null,
  granted_by  uuid references staff (id),
  revoked_at  timestamptz,
  revoked_by  uuid references staff (id),
  check (valid_to >= valid_from),
  foreign key (agency, unit) references unit (agency, code),
  -- The same role is not held twice on one day. Revoked grants stay for the record and are in nobody's way.
  constraint role_grant_no_overlap exclude using gist (
    staff_id with =, role with =, agency with =, coalesce(unit, '') with =,
    daterange(valid_from, valid_to, '[]') with &&
  ) where (revoked_at is null)
);
create index role_grant_agency on role_grant (agency, role) where revoked_at is null;

create table delegation (
  id          uuid primary key,
  from_staff  uuid not null references staff (id),
  to_staff    uuid not null references staff (id),
  role        text not null,
  agency      text not null references agency (code),
  starts_at   timestamptz not null,
  ends_at     timestamptz not null,
  reason      text not null check (reason <> ''),
  created_at  timestamptz not null,
  created_by  uuid not null references staff (id),
  ended_at    timestamptz,
  ended_by    uuid references staff (id),
  check (from_staff <> to_staff),
  check (ends_at > starts_at),
  constraint delegation_no_overlap exclude using gist (
    from_staff with =, to_staff with =, role with =, agency with =, tstzrange(starts_at, ends_at) with &&
  ) where (ended_at is null)
);
create index delegation_to on delegation (to_staff) where ended_at is null;
