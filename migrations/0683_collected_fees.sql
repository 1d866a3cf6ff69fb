-- The book of fees lists what was collected, by day: at acceptance, or by itself.
set local lock_timeout = '5s';
create index dossier_event_collected on dossier_event (at, dossier_id, version) where type in ('dossier_accepted', 'fee_collected');
