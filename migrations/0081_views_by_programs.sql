-- Programs that read personal data over the API are recorded like the staff: one of the two looked.
alter table personal_data_view
  alter column staff_id drop not null,
  add column client_id uuid references api_client (id),
  add constraint personal_data_view_by_one check (num_nonnulls(staff_id, client_id) = 1);
create index personal_data_view_client on personal_data_view (client_id, at) where client_id is not null;
