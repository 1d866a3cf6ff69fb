-- What was promised after an urge and has not been done yet: there are few answers, whatever the number of events.
set local lock_timeout = '5s';
create index dossier_event_urge_answered on dossier_event (dossier_id, version) where type = 'urge_answered';
