-- Dossiers of an agency in the order of their ids, for the lists that programs read page by page. The columns never change
-- after the dossier is made, so acts on it stay cheap updates.
create index dossier_received_at on dossier (receiving_agency, id);
create index dossier_decided_at on dossier (competent_agency, id);
