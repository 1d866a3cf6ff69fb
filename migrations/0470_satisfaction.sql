-- How people were served, said without a name: of the reception of a dossier, and in the eleven questions of Circular 01/2018.
set local lock_timeout = '5s';

create table satisfaction_answer (
  -- A keyed hash of dossier and stage: one answer each, and nobody without the server's key reads back whose it is.
  key       bytea primary key check (octet_length(key) = 32),
  stage     text not null check (stage in ('reception', 'questions')),
  -- Who was asked about: the agency that received, or the one that decided.
  agency    text not null,
  procedure text not null,
  -- The month, and nothing closer: a moment would tell who stood at the desk.
  month     date not null,
  -- Of the reception.
  level     text,
  -- {question: 2 | 1 | 0}
  points    jsonb,
  check ((stage = 'reception') = (level is not null)),
  check ((stage = 'questions') = (points is not null))
);
create index satisfaction_month on satisfaction_answer (month, agency);
