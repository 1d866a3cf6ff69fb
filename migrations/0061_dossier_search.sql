-- Search of the staff: the beginning of the owner's name without accents, and the number of the applicant's paper. Neither
-- changes after the dossier is made, so acts on it stay cheap updates.
create index dossier_owner on dossier (fold_vi(owner_name) text_pattern_ops);
create index dossier_applicant on dossier ((parties #>> '{applicant,idNumber}'))
  where parties #>> '{applicant,idNumber}' is not null;
