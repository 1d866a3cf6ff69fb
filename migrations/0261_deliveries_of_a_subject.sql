-- What was told to a destination about a dossier is looked up as proof, also when all of it was sent.
set local lock_timeout = '5s';

create index delivery_subject on delivery (subject, destination, position);
create index inbound_message_subject on inbound_message (source, subject, position);
