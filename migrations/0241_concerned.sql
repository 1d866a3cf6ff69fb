-- Whose dossiers they are: by the account that filed, and by the number of the owner.
set local lock_timeout = '5s';

create index dossier_account on dossier ((state ->> 'account')) where state ->> 'account' is not null;
create index dossier_owner on dossier ((parties #>> '{owner,idNumber}')) where parties #>> '{owner,idNumber}' is not null;
