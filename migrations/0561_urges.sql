-- Urges that nobody has answered are counted on the board: there are few urges, whatever the number of events.
set local lock_timeout = '5s';
create index dossier_event_urged on dossier_event (dossier_id, version) where type = 'dossier_urged';
